/** The five-year plans by their first years: 十四五 is 2021 to 2025. */
export const FIVE_YEAR_PLANS: readonly { readonly number: string; readonly from: number }[] = [
  { number: '十一', from: 2006 },
  { number: '十二', from: 2011 },
  { number: '十三', from: 2016 },
  { number: '十四', from: 2021 },
  { number: '十五', from: 2026 },
  { number: '十六', from: 2031 },
];
