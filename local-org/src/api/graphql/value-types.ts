import type { GraphQLScalarType } from 'graphql';
import { GraphQLBoolean, GraphQLID, GraphQLObjectType, GraphQLString } from 'graphql';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import { SCALARS } from './scalar-types.ts';

const WRAPPED: Readonly<Record<FieldType, readonly [name: string, scalar: GraphQLScalarType]>> = {
    Id: ['IDValue', GraphQLID],
    Text: ['StringValue', GraphQLString],
    TextArea: ['TextAreaValue', SCALARS.TextArea],
    LongTextArea: ['LongTextAreaValue', SCALARS.LongTextArea],
    Url: ['UrlValue', SCALARS.Url],
    Email: ['EmailAddressValue', SCALARS.Email],
    Phone: ['PhoneNumberValue', SCALARS.PhoneNumber],
    Number: ['DoubleValue', SCALARS.Double],
    Currency: ['CurrencyValue', SCALARS.Currency],
    Percent: ['PercentValue', SCALARS.Percent],
    Checkbox: ['BooleanValue', GraphQLBoolean],
    Date: ['DateValue', SCALARS.Date],
    DateTime: ['DateTimeValue', SCALARS.DateTime],
    Picklist: ['PicklistValue', SCALARS.Picklist],
    MultiselectPicklist: ['MultiPicklistValue', SCALARS.MultiPicklist],
    Lookup: ['IDValue', GraphQLID],
    MasterDetail: ['IDValue', GraphQLID],
    AutoNumber: ['StringValue', GraphQLString]
};

const types = new Map<string, GraphQLObjectType>();

/** The wrapper a field's value comes in: `value`, `displayValue` and, for a picklist, `label`. */
export const valueTypeFor = (type: FieldType): GraphQLObjectType => {
    const [name, scalar] = WRAPPED[type];
    const known = types.get(name);
    if (known !== undefined) {
        return known;
    }
    const created = new GraphQLObjectType({
        name,
        fields: {
            value: { type: scalar },
            displayValue: { type: GraphQLString },
            ...(type === 'Picklist' || type === 'MultiselectPicklist' ? { label: { type: GraphQLString } } : {})
        }
    });
    types.set(name, created);
    return created;
};

/** The scalar inside a field's wrapper. */
export const scalarFor = (type: FieldType): GraphQLScalarType => WRAPPED[type][1];
