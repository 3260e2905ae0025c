import type { GraphQLInputFieldConfigMap, GraphQLInputType } from 'graphql';
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLList, GraphQLString } from 'graphql';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { FieldModel } from '../../metadata/model.ts';
import { scalarFor } from './value-types.ts';
import { SCALARS } from './scalar-types.ts';

const LITERALS = [
    'TODAY',
    'YESTERDAY',
    'TOMORROW',
    'THIS_WEEK',
    'LAST_WEEK',
    'NEXT_WEEK',
    'THIS_MONTH',
    'LAST_MONTH',
    'NEXT_MONTH',
    'THIS_QUARTER',
    'LAST_QUARTER',
    'NEXT_QUARTER',
    'THIS_YEAR',
    'LAST_YEAR',
    'NEXT_YEAR'
];

const DateLiteral = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(LITERALS.map((name) => [name, {}]))
});

const dateInput = (name: string, scalar: GraphQLInputType): GraphQLInputObjectType =>
    new GraphQLInputObjectType({ name, fields: { value: { type: scalar }, literal: { type: DateLiteral } } });

const DateInput = dateInput('DateInput', SCALARS.Date);
const DateTimeInput = dateInput('DateTimeInput', SCALARS.DateTime);

const OPERATOR_TYPES: Readonly<
    Record<FieldType, readonly [name: string, kind: 'text' | 'order' | 'flag' | 'choice' | 'none']>
> = {
    Id: ['IdOperators', 'flag'],
    Text: ['StringOperators', 'text'],
    TextArea: ['TextAreaOperators', 'text'],
    LongTextArea: ['LongTextAreaOperators', 'none'],
    Url: ['UrlOperators', 'text'],
    Email: ['EmailAddressOperators', 'text'],
    Phone: ['PhoneNumberOperators', 'text'],
    Number: ['DoubleOperators', 'order'],
    Currency: ['CurrencyOperators', 'order'],
    Percent: ['PercentOperators', 'order'],
    Checkbox: ['BooleanOperators', 'flag'],
    Date: ['DateOperators', 'order'],
    DateTime: ['DateTimeOperators', 'order'],
    Picklist: ['PicklistOperators', 'text'],
    MultiselectPicklist: ['MultiPicklistOperators', 'choice'],
    Lookup: ['IdOperators', 'flag'],
    MasterDetail: ['IdOperators', 'flag'],
    AutoNumber: ['StringOperators', 'text']
};

const types = new Map<string, GraphQLInputObjectType>();

const operand = (type: FieldType): GraphQLInputType =>
    type === 'Date' ? DateInput : type === 'DateTime' ? DateTimeInput : scalarFor(type);

/** Operators a field can be filtered with, or null for a field that cannot be filtered. */
export const operatorsFor = ({ type }: FieldModel): GraphQLInputObjectType | null => {
    const [name, kind] = OPERATOR_TYPES[type];
    if (kind === 'none') {
        return null;
    }
    const known = types.get(name);
    if (known !== undefined) {
        return known;
    }
    const one = { type: operand(type) };
    const many = { type: new GraphQLList(operand(type)) };
    const texts = { type: new GraphQLList(GraphQLString) };
    const groups: Readonly<Record<string, GraphQLInputFieldConfigMap>> = {
        equality: { eq: one, ne: one },
        lists: { in: many, nin: many },
        order: { lt: one, gt: one, lte: one, gte: one },
        text: { like: { type: GraphQLString } },
        choice: { includes: texts, excludes: texts }
    };
    const wanted = ['equality'];
    if (kind === 'choice') {
        wanted.push('choice');
    } else if (type !== 'Checkbox') {
        wanted.push('lists');
    }
    if (kind === 'text' || kind === 'order') {
        wanted.push('order');
    }
    if (kind === 'text') {
        wanted.push('text');
    }
    const fields: GraphQLInputFieldConfigMap = Object.assign({}, ...wanted.map((group) => groups[group]));
    const created = new GraphQLInputObjectType({ name, fields });
    types.set(name, created);
    return created;
};

const ResultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const NullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });

/** Direction and place of blanks of one field in an order. */
export const OrderByClause = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: { order: { type: ResultOrder }, nulls: { type: NullOrder } }
});
