export { COST_QUERY, CURRENCY_QUERY } from './costQuery';
export { costedVendors } from './costedVendors';
export type { ComparedVendor, CostSource } from './costedVendors';
export { fieldsOf, hasSeveralCurrencies, saveOf } from './costFields';
export type { CostField } from './costFields';
export { currenciesOf, hasCosts, toCostRecords } from './costReply';
export type { CostRecord, CostReply, CurrencyReply } from './costReply';
