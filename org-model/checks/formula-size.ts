import type { Checked } from './check.ts';
import { compiledSize } from '../compiled-size/compiled-size.ts';
import type { CompiledSize, SizedField, SizedFormula } from '../compiled-size/compiled-size.ts';
import { columnTypeOf } from '../compiled-size/column-type.ts';
import type { FieldModel } from '../objects/field-model.ts';
import { resolveReference } from './formula-reference.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { Org } from '../org.ts';

/** Length of a formula field or validation rule, as written and as compiled. */
export interface FormulaSize extends CompiledSize {
    readonly document: MetadataDocument;
    /** `CustomField.formula` */
    readonly element: string;
    readonly line: number;
    /** `Vendor_Evaluation__c.Total_Score__c` */
    readonly name: string;
    /** Characters as saved, comments and white space included. */
    readonly written: number;
}

const formulaOf = (org: Org, { formula, name, object }: FieldModel): SizedFormula | undefined =>
    formula === null
        ? undefined
        : {
              name: `${object}.${name}`,
              source: formula.source,
              blanks: formula.blanks,
              fieldOf: (path) => sizedField(org, object, path)
          };

const sizedField = (org: Org, object: string, path: string): SizedField | undefined => {
    const type = resolveReference(org, object, path);
    if (typeof type !== 'string') {
        return undefined;
    }
    const field = path.startsWith('$') ? undefined : org.field(object, path);
    const formula = field && formulaOf(org, field);
    return {
        type: columnTypeOf(type, field?.type),
        ...(formula && { formula })
    };
};

const ruleOf = (org: Org, { developerName, object, root }: MetadataDocument): SizedFormula => ({
    name: `${object}.${developerName}`,
    source: root.textOf('errorConditionFormula'),
    blanks: 'blank',
    fieldOf: (path) => sizedField(org, object, path)
});

const measured = (formula: SizedFormula, document: MetadataDocument, element: string): FormulaSize => ({
    ...compiledSize(formula),
    document,
    element: `${document.type}.${element}`,
    line: document.root.child(element)?.line ?? document.root.line,
    name: formula.name,
    written: formula.source.length
});

/** Sizes of all formula fields and validation rules, largest first. */
export const formulaSizes = ({ documents, org }: Checked): FormulaSize[] =>
    documents
        .flatMap((document) => {
            if (document.type === 'ValidationRule') {
                return [measured(ruleOf(org, document), document, 'errorConditionFormula')];
            }
            const field = document.type === 'CustomField' && org.field(document.object, document.developerName);
            const formula = field ? formulaOf(org, field) : undefined;
            return formula ? [measured(formula, document, 'formula')] : [];
        })
        .sort((left, right) => right.size - left.size);

const SHOWN = 10;

/** The largest as a table for the terminal; `+` after the size of one that is not measured in every part. */
export const formulaSizeTable = (sizes: readonly FormulaSize[]): string =>
    [
        '    size   guard  formula',
        ...sizes
            .slice(0, SHOWN)
            .map(
                ({ guard, name, size, unmeasured }) =>
                    `${String(size).padStart(8)}${String(guard).padStart(8)}  ${name}${unmeasured.length === 0 ? '' : ' +'}`
            )
    ].join('\n');
