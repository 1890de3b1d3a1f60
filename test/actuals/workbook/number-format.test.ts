import { describe, expect, it } from 'vitest';
import { shownBy } from '../../../src/actuals/workbook/number-format.ts';

describe('what a number format makes of a number', () => {
  it.each([
    'General',
    'G/通用格式',
    '0',
    '0.00',
    '#,##0.00',
    '#,##0;[Red]-#,##0',
    '0.00E+00',
    '# ?/?',
    '@',
    '"约"0.0',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '[$¥-804]#,##0.00',
    '[DBNum1][$-804]General',
    '0.0_);(0.0)',
    '',
  ])('%s displays the number', (format) => {
    for (const sign of [-1, 0, 1]) {
      expect(shownBy(format, sign)).toMatchObject({ kind: 'number', scaled: false, percents: 0 });
    }
  });

  it.each<[string, number]>([
    ['0%', 1],
    ['0.00%', 1],
    ['0.0%;[Red]-0.0%', 1],
    ['0%%', 2],
    // A sign that is only written behind is no percentage.
    ['0.0"%"', 0],
    ['0.0\\%', 0],
  ])('%s is a percentage of %s', (format, percents) => {
    expect(shownBy(format, 1)).toMatchObject({ kind: 'number', scaled: false, percents });
  });

  it.each([
    '0,',
    '#,##0,',
    '0.0,',
    '0,.0',
    '0!.0,',
    '0\\.0,',
    '0!.0000',
    '0"."0000',
    '#,##0,,"百万"',
    '[>=10000]0!.0,"万";[>=1000]0,"万"',
  ])('%s displays another number', (format) => {
    expect(shownBy(format, 1)?.scaled).toBe(true);
  });

  it.each([
    ['-0', 1],
    ['"("0")"', 1],
    ['0;0', -1],
    ['0.0;0.0;0', -1],
    ['\\-0', -1],
  ])('%s displays the number with another sign, if it is %s', (format, sign) => {
    expect(shownBy(format, sign)?.scaled).toBe(true);
    expect(shownBy(format, 0)?.scaled).toBe(false);
  });

  it('depends on conditions where its sections do', () => {
    expect(shownBy('[>=10000]0!.0,"万";0', 1)).toBeUndefined();
    expect(shownBy('[>=1]0%;0.00', 1)).toBeUndefined();
    expect(shownBy('[Red][>=1]0.0;[Blue]0.0', 1)).toMatchObject({ kind: 'number' });
  });

  it('is chosen by the sign', () => {
    expect(shownBy('0;-0;;@', 1)?.kind).toBe('number');
    expect(shownBy('0;-0;;@', -1)?.kind).toBe('number');
    expect(shownBy('0;-0;;@', 0)?.kind).toBe('nothing');
    expect(shownBy('0;-0;"——"', 0)?.kind).toBe('nothing');
    expect(shownBy(';;;', 1)?.kind).toBe('nothing');
    expect(shownBy('0%;0', -1)).toMatchObject({ percents: 0 });
    // Of two sections the first holds for zero, too.
    expect(shownBy('0%;0', 0)).toMatchObject({ percents: 1 });
  });

  it.each([
    ['yyyy-mm-dd', 'yyyymmdd'],
    ['yyyy"年"m"月"', 'yyyym'],
    ['[$-804]yyyy"年"', 'yyyy'],
    ['e"年"', 'y'],
    ['h:mm', 'hmm'],
    ['[h]:mm:ss', 'hmmss'],
    ['mm:ss.0', 'mmss'],
    ['h:mm AM/PM', 'hmma'],
  ])('%s displays a day or a time', (format, parts) => {
    expect(shownBy(format, 1)).toMatchObject({ kind: 'day', parts });
  });

  it.each([
    ['0.0"万元"', '万元'],
    ['#,##0"张"', '张'],
    ['0.0%', ''],
    ['"共"0', ''],
    ['0.0 "%"', '%'],
    ['General"万元"', '万元'],
    ['G/通用格式"万元"', '万元'],
    ['0.0"左右"', '左右'],
  ])('%s has the text %s behind it', (format, suffix) => {
    expect(shownBy(format, 1)?.suffix).toBe(suffix);
  });
});
