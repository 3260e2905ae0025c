import { compact, occurrences } from './formula.ts';
import type { MetadataDocument } from './metadata-document.ts';
import type { Org } from './org.ts';

/** Length of a formula with every formula field it refers to written out in its place. */
export interface FormulaSize {
    readonly document: MetadataDocument;
    /** `Vendor_Evaluation__c.Total_Score__c` */
    readonly name: string;
    /** Characters as saved, comments and white space included. Salesforce takes 3,900. */
    readonly saved: number;
    /** Characters after expansion, comments and white space not counted. Infinity for a formula that contains itself. */
    readonly expanded: number;
}

const PARENTHESES = 2;

/** Length of a formula of that object once everything it refers to is inlined. `within` are the fields being expanded. */
export const expandedLength = (org: Org, object: string, text: string, within: readonly string[] = []): number => {
    const code = compact(text);
    return occurrences(code).reduce((length, path) => {
        const field = path.startsWith('$') ? undefined : org.field(object, path);
        if (field?.formula === undefined) {
            return length;
        }
        const name = `${field.object}.${field.name}`;
        if (within.includes(name)) {
            return Infinity;
        }
        return length - path.length + PARENTHESES + expandedLength(org, field.object, field.formula, [...within, name]);
    }, code.length);
};

/** Sizes of the formulas of all custom fields, longest first. */
export const formulaSizes = (org: Org): FormulaSize[] =>
    org.objects
        .flatMap((object) => [...(org.object(object)?.fields.values() ?? [])])
        .flatMap(({ object, name, formula, document }) =>
            formula === undefined || !document
                ? []
                : [
                      {
                          document,
                          name: `${object}.${name}`,
                          saved: formula.length,
                          expanded: expandedLength(org, object, formula, [`${object}.${name}`])
                      }
                  ]
        )
        .sort((left, right) => right.expanded - left.expanded);

/** The sizes as a table for the terminal. */
export const formulaSizeTable = (sizes: readonly FormulaSize[]): string =>
    [
        '  saved  expanded  formula',
        ...sizes.map(
            ({ saved, expanded, name }) => `${String(saved).padStart(7)}${String(expanded).padStart(10)}  ${name}`
        )
    ].join('\n');
