import title from '@salesforce/label/Grade_High';

export const double = (points) => [title, points * 2];
