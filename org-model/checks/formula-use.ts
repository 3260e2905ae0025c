import type { Checked } from './check.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import { valueTypeOf } from '../formula/value-type.ts';
import type { ValueType } from '../formula/value-type.ts';

/** A formula about one record of an object, where it stands and what it has to return. */
export interface FormulaUse {
    readonly document: MetadataDocument;
    readonly object: string;
    /** The element that holds it, e.g. `CustomField.formula`. */
    readonly element: string;
    readonly line: number;
    readonly text: string;
    /** What the platform expects it to return. */
    readonly expects: ValueType;
    /** Whether it runs while a record is saved, so that it may ask what changed. */
    readonly onSave: boolean;
}

const inElement = (document: MetadataDocument, name: string, expects: ValueType, onSave: boolean): FormulaUse[] => {
    const element = document.root.child(name);
    return element
        ? [
              {
                  document,
                  object: document.object,
                  element: `${document.type}.${name}`,
                  line: element.line,
                  text: element.text,
                  expects,
                  onSave
              }
          ]
        : [];
};

/** Formula fields, default values and validation rules. Flows have a language of their own around their formulas. */
export const formulaUses = ({ documents }: Checked): FormulaUse[] =>
    documents.flatMap((document) => {
        if (document.type === 'ValidationRule') {
            return inElement(document, 'errorConditionFormula', 'checkbox', true);
        }
        if (document.type !== 'CustomField') {
            return [];
        }
        const type = document.root.textOf('type');
        const returns = valueTypeOf(type);
        // The default of a picklist is the text of a value.
        const given = returns === 'picklist' ? 'text' : returns;
        return [
            ...inElement(document, 'formula', returns, false),
            // A checkbox has true or false there, which is no formula.
            ...(type === 'Checkbox' ? [] : inElement(document, 'defaultValue', given, false))
        ];
    });
