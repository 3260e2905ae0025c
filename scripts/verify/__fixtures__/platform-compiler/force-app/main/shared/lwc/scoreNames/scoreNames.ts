export const first = 'Data model';
export declare const second: string;
export type Name = string;
