import { oracle } from './properties/answers.ts';
import type { Property } from './property.ts';

export const PROPERTIES: readonly Property[] = [oracle];
