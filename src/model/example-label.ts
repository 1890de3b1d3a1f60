/**
 * How the names end that the skeleton of a plan has in its examples, in every
 * language: names of a plan are those of a Chinese document.
 */
export const EXAMPLE_LABEL = '（示例，合成数据）';
