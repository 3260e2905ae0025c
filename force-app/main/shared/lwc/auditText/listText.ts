import LOCALE from '@salesforce/i18n/locale';

const format = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });

/** Names as the user's locale lists them in a sentence, such as "Alpha, Beta, and Gamma". */
export const listText = (names: readonly string[]): string => format.format(names);
