import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';

/**
 * Money as the user's locale writes it: whole amounts without decimals, others with those of the currency.
 * @param currency ISO code of the currency of the record; null in an org that has only one
 */
export const moneyText = (amount: number, currency: string | null): string =>
    new Intl.NumberFormat(LOCALE, {
        style: 'currency',
        currency: currency ?? CURRENCY,
        ...(Number.isInteger(amount) && { minimumFractionDigits: 0, maximumFractionDigits: 0 })
    }).format(amount);
