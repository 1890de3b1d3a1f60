export const megabytes = (size: number): string => `${String(Math.round(size / 1024 / 1024))} MB`;

export const quote = (text: string): string => `"${text}"`;

export const list = (items: readonly string[]): string => items.map(quote).join(', ');
