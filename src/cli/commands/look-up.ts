/** The commands that print framed tables: one module, so that the usual job does not load what draws them. */
export { listCommand } from './list.ts';
export { showCommand } from './show.ts';
