import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WAYS } from '../hostile/ways-in.ts';
import { hostileList } from '../support/hostile.ts';
import { run } from '../support/run.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Where checks must run whole (CI_BROWSER=1) a missing browser fails them. */
const isSkipped = !existsSync(CHROMIUM) && process.env['CI_BROWSER'] !== '1';

/** What is left of A4 between the margins of the style sheet, in CSS pixels. */
const PAPER = { width: 665, height: 1001 };

/** The least contrast of small text: WCAG 2.2, 1.4.3. */
const CONTRAST = 4.5;

const REPORTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'xuchang 2020',
    ['xuchang', 'fixtures/xuchang-2020.csv', '-y', '2020'],
    [
      '总体结论：未完成',
      '责任科室',
      '每千名老年人口拥有养老床位数',
      '社会工作专业人才占总人口比例',
    ],
  ],
  [
    'wansheng 2020',
    ['wansheng', 'fixtures/wansheng-2020.csv', '-y', '2020'],
    ['总体结论：完成', '需研究确定的事项', '养老机构护理型床位占比'],
  ],
  [
    'a middle year',
    ['xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv', '-y', '2023'],
    ['实施进度滞后的指标和任务', '今后年均需', '残疾人“两项补贴”覆盖率', '合成数据'],
  ],
  [
    'a middle year in English',
    ['xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv', '-y', '2023', '--lang', 'en'],
    ['Behind schedule', 'Needed per year'],
  ],
  [
    'a draft',
    ['xuchang', 'fixtures/xuchang-2020.csv', '-y', '2020', '--draft'],
    ['【草稿】许昌市', '草稿，不作完成结论', '总体结论（草稿）：未完成'],
  ],
];

describe.skipIf(isSkipped)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-page-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });

  afterAll(async () => {
    await browser.close();
  });

  /** Opens the page of a report without a network, and notes what it asks for and complains of. */
  async function opened(argv: readonly string[]): Promise<{ page: Page; noted: string[] }> {
    const { stdout } = await run(['evaluate', ...argv, '-f', 'html']);
    const file = join(folder, 'report.html');
    writeFileSync(file, stdout);
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const noted: string[] = [];
    const own = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== own) noted.push(request.url());
    });
    page.on('console', (message) => noted.push(message.text()));
    page.on('pageerror', (error) => noted.push(error.message));
    await page.goto(own);
    return { page, noted };
  }

  it.each(REPORTS)('%s opens by itself and shows its texts', async (_name, argv, words) => {
    const { page, noted } = await opened(argv);
    for (const word of words) {
      expect(await page.getByText(word).first().isVisible(), word).toBe(true);
    }
    expect(noted).toEqual([]);
    await page.context().close();
  });

  it('runs nothing and asks for nothing, whatever names and remarks hold', async () => {
    const { texts } = hostileList('texts.yaml') as { texts: { text?: string; hidden?: boolean }[] };
    const seen = texts.flatMap(({ text, hidden }) => (hidden === true ? [] : [text ?? '']));
    const cwd = mkdtempSync(join(tmpdir(), 'plancheck-hostile-page-'));
    WAYS['plan']?.(seen.join(' '), cwd);
    const argv = ['evaluate', './h-2021-2025.yaml', 'f.csv', '-y', '2023', '--format', 'html'];
    const { stdout } = await run([...argv, '--scope', 'all'], { cwd });
    const file = join(cwd, 'page.html');
    writeFileSync(file, stdout);
    const page = await (await browser.newContext({ offline: true })).newPage();
    const noted: string[] = [];
    page.on('request', (request) => noted.push(request.url()));
    page.on('dialog', (dialog) => {
      noted.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => noted.push(error.message));
    await page.goto(pathToFileURL(file).href);
    expect(noted).toEqual([pathToFileURL(file).href]);
    const active = await page.evaluate(
      `[...document.querySelectorAll('script, img, iframe, link, object, embed, base, form, a')].length
        + [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => /^on/i.test(name))).length`,
    );
    expect(active).toBe(0);
    expect(await page.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each(REPORTS)('%s is as wide as paper, and as a telephone', async (_name, argv) => {
    const { page } = await opened(argv);
    for (const width of [794, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.context().close();
  });

  it.each(REPORTS)('%s prints: the first page by itself, nothing cut off', async (_name, argv) => {
    const { page } = await opened(argv);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    const height = await page.evaluate('document.querySelector(".first").scrollHeight');
    // English takes more room beside Chinese names, and may go on to a second page.
    if (!argv.includes('en')) expect(height).toBeLessThanOrEqual(PAPER.height);
    const cut = await page.evaluate(
      '[...document.querySelectorAll(".wide")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute("aria-label"))',
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('a draft has its mark on every page as printed, and under no pointer', async () => {
    const { page } = await opened([
      'xuchang',
      'fixtures/xuchang-2020.csv',
      '-y',
      '2020',
      '--draft',
    ]);
    await page.emulateMedia({ media: 'print' });
    const style = await page.evaluate(
      '(({ position, pointerEvents, display }) => [position, pointerEvents, display])(getComputedStyle(document.querySelector(".watermark")))',
    );
    // What is fixed is printed on each page.
    expect(style).toEqual(['fixed', 'none', 'flex']);
    await page.context().close();
  });

  it.each(REPORTS)('%s has ink dark enough to read', async (_name, argv) => {
    const { page } = await opened(argv);
    const inks = await page.evaluate<[string, string, string][]>(INKS);
    expect(inks.length).toBeGreaterThan(100);
    const pale = inks.filter(([ink, paper]) => contrastOf(ink, paper) < CONTRAST);
    expect(pale).toEqual([]);
    await page.context().close();
  });
});

/** In the page: of each element with text of its own its colour, that behind it, and the text. */
const INKS = `[...document.querySelectorAll('body *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .filter((one) => !['title', 'desc'].includes(one.tagName) && one.className !== 'watermark')
  .map((one) => {
    let behind = one;
    const clear = 'rgba(0, 0, 0, 0)';
    while (behind.parentElement && getComputedStyle(behind).backgroundColor === clear) behind = behind.parentElement;
    const paper = getComputedStyle(behind).backgroundColor;
    const style = getComputedStyle(one);
    return [one.tagName === 'text' ? style.fill : style.color, paper === clear ? 'rgb(255, 255, 255)' : paper, one.textContent];
  })`;

function contrastOf(ink: string, paper: string): number {
  const [dark = 0, light = 0] = [ink, paper].map(luminanceOf).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of rgb(…): WCAG 2.2. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/gu) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
