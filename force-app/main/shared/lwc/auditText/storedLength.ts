/** How many characters of a text the platform counts: it ends a line with two, where a browser has one. */
export const storedLength = (text: string): number => text.replace(/\r\n?|\n/g, '\r\n').trim().length;
