/** The first two digits of GB/T 2260: provinces, autonomous regions, municipalities. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/u;

const BELOW_PROVINCE = /(?:[县盟旗市]|(?<!贵)州)$/u;
/** 北京, 天津, 上海, 重庆: cities with the code of a province. */
const MUNICIPALITY = /^(?:11|12|31|50)/u;

/**
 * True for a code that a region of this name can have (GB/T 2260): it belongs
 * to a province, and to a city before it belongs to a county.
 */
export function isRegionCode(code: string, name: string): boolean {
  if (!/^\d{6}$/u.test(code) || !PROVINCES.test(code) || /^..00(?!00)/u.test(code)) return false;
  const isProvince = code.endsWith('0000');
  if (/省$|自治区$/u.test(name)) return isProvince;
  const isMunicipality = name.endsWith('市') && MUNICIPALITY.test(code);
  return !isProvince || !BELOW_PROVINCE.test(name) || isMunicipality;
}
