import { INK } from '../palette.ts';
import { Markup } from './markup.ts';

/** Fonts that Chinese systems have, those of Windows, macOS and Linux in turn: nothing is loaded. */
const SONG =
  '"SimSun", "NSimSun", "Songti SC", "STSong", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "AR PL UMing CN", serif';
const HEI =
  '"SimHei", "Microsoft YaHei", "Heiti SC", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", sans-serif';
const XIAOBIAOSONG = `"FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", ${SONG}`;

/** Dark inks on white: every one has a contrast above 7 to 1. */
const CSS = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #111; font: 14px/1.55 ${SONG}; line-break: strict; overflow-wrap: anywhere; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 794px; margin: 0 auto; padding: 24px 28px 48px; }
h1 { margin: 0 0 10px; font: 700 23px/1.35 ${XIAOBIAOSONG}; text-align: center; text-wrap: balance; }
h1 .plan, h1 .year { display: block; }
h1 .year { font-size: 19px; }
h2 { margin: 18px 0 6px; font: 700 16px/1.4 ${HEI}; break-after: avoid; }
h3 { margin: 0 0 6px; font: 700 14.5px/1.4 ${HEI}; break-after: avoid; }
h4 { margin: 8px 0 4px; font: 700 14px/1.4 ${HEI}; break-after: avoid; }
p { margin: 6px 0; }
ul, ol { margin: 6px 0; padding-left: 1.6em; }
li { margin: 2px 0; break-inside: avoid; }
.q { white-space: nowrap; }
.answers .q:lang(en), td .q:lang(en), .num:lang(en) { white-space: normal; }
dl { margin: 0; }
dt { font-family: ${HEI}; font-weight: 400; color: #333; }
dd { margin: 0; }
dl.head { display: flex; flex-wrap: wrap; justify-content: center; gap: 2px 22px; padding: 5px 0; border-top: 2px solid #111; border-bottom: 1px solid #111; }
dl.head div { display: flex; gap: 8px; }
dl.head dt { flex: none; }
.conclusion { margin: 12px 0 4px; padding: 8px 12px; border: 1px solid #111; border-left-width: 6px; text-align: justify; font-weight: 600; break-inside: avoid; }
.conclusion:lang(en) { text-align: left; }
.wide { overflow-x: auto; margin: 6px 0; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.4; }
caption { padding-bottom: 3px; font-family: ${HEI}; text-align: left; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 3px 6px; border: 1px solid #555; text-align: left; vertical-align: middle; font-weight: 400; }
thead th { font-family: ${HEI}; text-align: center; background: #efefef; }
td.num, tbody th.num { text-align: right; }
.name { min-width: 8em; }
.short, .overview thead th, .counts th, .outlooks th { white-space: nowrap; }
.words { min-width: 6.5em; }
.num { white-space: nowrap; }
thead th, .num, dt { overflow-wrap: normal; }
.room td { height: 46px; }
.room .blank { width: 13%; min-width: 5em; }
.answer { white-space: nowrap; }
.answer.waived, .changed, .changed .answer { white-space: normal; }
.met, .achieved, .held, .ahead, .on-track { color: #${INK.good}; }
.missed, .behind, .reversing { color: #${INK.bad}; font-weight: 700; }
.no-data, .undetermined, .waived { color: #${INK.doubt}; font-weight: 700; }
.matrix td { text-align: right; }
.matrix .answer { white-space: normal; }
.card { margin: 10px 0; padding: 8px 12px; border: 1px solid #888; break-inside: avoid; }
.part { break-inside: avoid; }
.tag { padding: 0 5px; border: 1px solid #333; font-size: 12px; font-weight: 400; white-space: nowrap; }
.both { display: flex; gap: 14px; align-items: flex-start; }
.both dl { flex: 1 1 auto; min-width: 0; }
.answers { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); column-gap: 12px; padding-bottom: 4px; }
.card dl div { display: flex; gap: 10px; }
.card dt { flex: 0 0 4.4em; }
.card dd { min-width: 0; }
.card:lang(en) dt { flex-basis: 6.6em; }
.both figure { flex: 0 0 270px; margin: 0; }
.no-chart, .legend { color: #333; font-size: 12.5px; }
.years { font-size: 12px; }
.years td, .years thead th + th { text-align: right; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { font: 11px ${HEI}; fill: #111; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
svg .tick { font-size: 10px; fill: #333; }
.grid { stroke: #ddd; }
.axis { stroke: #333; fill: none; }
.course { stroke: #333; stroke-dasharray: 5 4; fill: none; }
.trend { stroke: #0b3f7a; stroke-width: 2; fill: none; }
.actual { fill: #0b3f7a; }
.provisional { fill: #fff; stroke: #0b3f7a; stroke-width: 2; }
.baseline { fill: #fff; stroke: #111; stroke-width: 1.6; }
.span { stroke: #0b3f7a; stroke-width: 2; fill: none; }
.target { fill: #8f0d0d; }
.target-line { stroke: #8f0d0d; stroke-width: 2; fill: none; }
.bar { fill: #7d9dc2; stroke: #0b3f7a; }
.possible { fill: #fff; stroke: #0b3f7a; stroke-dasharray: 3 2; }
code { font: 11px/1.3 "Consolas", "DejaVu Sans Mono", monospace; word-break: break-all; }
.findings .place { width: 30%; }
.findings tbody th { white-space: nowrap; }
.files .hash { width: 40%; }
.settings .name { width: 30%; }
@media (max-width: 640px) {
  main { padding: 14px 12px 32px; }
  h1 { font-size: 19px; }
  h1 .year { font-size: 17px; }
  .both { flex-direction: column; }
  .both dl, .both figure { flex: 0 0 auto; width: 100%; }
  .both figure { max-width: 330px; }
}
@page { size: A4; margin: 16mm 17mm 16mm; @bottom-center { content: "— " counter(page) " —"; font: 10pt ${SONG}; } }
@media print {
  body { font-size: 10pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  .whole { break-inside: avoid; }
  h1 { font-size: 16.5pt; }
  h1 .year { font-size: 14pt; }
  .conclusion { margin-top: 8px; padding: 5px 10px; }
  .first h2 { margin-top: 9px; font-size: 11.5pt; }
  .card, .card .years { font-size: 9.5pt; }
  .matrix { font-size: 8.5pt; }
  table { font-size: 9.5pt; }
  th, td { padding: 2px 5px; }
  .first { break-after: page; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  thead th, .bar { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/** A frame on the first page, and a mark across each page as it is printed. */
const DRAFT_CSS = `.draft { margin: 10px 0 4px; padding: 6px 12px; border: 2px solid #8f0d0d; color: #8f0d0d; font: 700 14px/1.5 ${HEI}; break-inside: avoid; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font: 700 150px/1 ${HEI}; letter-spacing: 0.2em; color: rgb(143 13 13 / 0.1); transform: rotate(-30deg); pointer-events: none; z-index: 1; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
`;

/** The only markup that is not made of elements: nothing of a report goes into it. */
export function styleSheet(isDraft: boolean): Markup {
  return new Markup(`<style>${CSS}${isDraft ? DRAFT_CSS : ''}</style>\n`);
}
