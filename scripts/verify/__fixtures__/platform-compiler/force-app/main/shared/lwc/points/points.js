import words from '@salesforce/labels/c.Sheet_Title';

export const double = (points) => [words, points * 2];
