/** Where a case's expected result is written down. */
export interface Source {
    readonly title: string;
    readonly url: string;
}

/** What a formula gives; `Error` where a page would show `#Error!`. Dates and date-times are texts. */
export type Expected = string | number | boolean | null | typeof ERROR;

/** The result of a formula that cannot be computed for the record at hand. */
export const ERROR = Symbol('#Error!');

/** Cases that one source settles. Blank numbers are blank unless a case says `zero`. */
export interface SourcedCases {
    readonly source: Source;
    readonly cases: readonly (readonly [formula: string, expected: Expected, blanks?: 'zero'])[];
}

const help = (title: string, page: string): Source => ({
    title: `Salesforce Help: ${title}`,
    url: `https://help.salesforce.com/s/articleView?id=platform.${page}.htm&type=5`
});

const engine = (title: string, path: string): Source => ({
    title: `Salesforce's formula engine: ${title}`,
    url: `https://github.com/salesforce/formula-engine/blob/main/impl/src/${path}`
});

const COMMANDS = 'main/java/com/force/formula/commands';

/** Salesforce's help, and the tests and source of the formula engine that Salesforce publishes. */
export const SOURCES = {
    caseSafeId: help('CASESAFEID', 'customize_functions_casesafeid'),
    case: help('CASE', 'customize_functions_case'),
    contains: help('CONTAINS', 'customize_functions_contains'),
    functions: help('Formula Operators and Functions by Context', 'customize_functions'),
    globals: {
        title: 'Salesforce Help: Global Variables',
        url: 'https://help.salesforce.com/HTViewHelpDoc?id=dev_understanding_global_variables.htm'
    },
    includes: help('INCLUDES', 'customize_functions_includes'),
    isChanged: help('ISCHANGED', 'customize_functions_ischanged'),
    isNew: help('ISNEW', 'customize_functions_isnew'),
    isNull: help('ISNULL', 'customize_functions_isnull'),
    isPickVal: help('ISPICKVAL', 'customize_functions_ispickval'),
    nullValue: help('NULLVALUE', 'customize_functions_nullvalue'),
    numbers: help('Tips for Using Number Formula Fields', 'tips_for_using_number_formula_fields'),
    priorValue: help('PRIORVALUE', 'customize_functions_priorvalue'),
    regex: help('REGEX', 'customize_functions_regex'),
    round: help('ROUND', 'customize_functions_round'),
    engineFunctions: engine('BuiltinFunctionsTest', 'test/java/com/force/formula/commands/BuiltinFunctionsTest.java'),
    engineBlanks: engine('BaseFieldReferenceTest', 'test/java/com/force/formula/impl/BaseFieldReferenceTest.java'),
    enginePicklists: engine('FormulaPickValTest', 'test/java/com/force/formula/commands/FormulaPickValTest.java'),
    engineIsChanged: engine('FunctionIsChanged', `${COMMANDS}/FunctionIsChanged.java`),
    engineText: engine('FunctionText', `${COMMANDS}/FunctionText.java`)
} as const;
