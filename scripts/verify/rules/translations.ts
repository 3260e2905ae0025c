import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** `de`, `en_GB`, `zh_CN`: the file is named after its language. */
const LANGUAGE = /^[a-z]{2,3}(?:_[A-Z]{2})?$/;
const PLACE = /\{\d+\}/g;
const LONGEST_LABEL = 1000;
/** What is translated by name, and the type it is a component of. */
const TRANSLATED: Readonly<Record<string, string>> = {
    customApplications: 'CustomApplication',
    customTabs: 'CustomTab',
    flowDefinitions: 'Flow',
    quickActions: 'QuickAction',
    reportTypes: 'ReportType'
};

const places = (text: string): string => [...new Set(text.match(PLACE) ?? [])].sort().join(' ');

const checkLabel = (entry: XmlElement, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const name = entry.textOf('name');
    const text = entry.textOf('label');
    const label = org.labels.get(name);
    if (!label) {
        return to.report(entry, `there is no custom label ${name}.${didYouMean(name, org.labels.keys())}`);
    }
    const expected = places(label.element.textOf('value'));
    return [
        ...(places(text) === expected
            ? []
            : to.report(
                  entry,
                  `${name} fills ${expected || 'no places'} and the translation ${places(text) || 'none'}. Keep the same.`
              )),
        ...(text.length > LONGEST_LABEL
            ? to.report(
                  entry,
                  `${name} has ${text.length} characters and Salesforce takes ${LONGEST_LABEL}. Shorten it.`
              )
            : [])
    ];
};

const checkTranslations = (document: MetadataDocument, org: Org): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    return [
        ...(LANGUAGE.test(developerName)
            ? []
            : to.report(root, `${developerName} is no language. Name the file after its code, e.g. de or pt_BR.`)),
        ...root.all('customLabels').flatMap((entry) => checkLabel(entry, document, org)),
        ...Object.entries(TRANSLATED).flatMap(([element, type]) =>
            root.all(element).flatMap((entry) => {
                const name = entry.textOf('name') || entry.textOf('fullName');
                return name.startsWith('standard-') ? [] : to.component(type, name, entry);
            })
        )
    ];
};

/** Values are translated by the label they have, not by the value that is stored. */
const checkValueSet = (document: MetadataDocument, org: Org): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const name = developerName.replace(/-[^-]+$/, '');
    const set = org.component('GlobalValueSet', name);
    const known = (set ? set.root.all('customValue') : []).map((value) => value.textOf('label'));
    return set
        ? root
              .all('valueTranslation')
              .filter((entry) => !known.includes(entry.textOf('masterLabel')))
              .flatMap((entry) =>
                  to.report(
                      entry,
                      `'${entry.textOf('masterLabel')}' is no label of ${name}.${didYouMean(entry.textOf('masterLabel'), known)}`
                  )
              )
        : to.component('GlobalValueSet', name, root);
};

/** Translations translate what exists, keep its places, and are named after a language. */
export const translations: Rule = ({ documents, org }) =>
    documents.flatMap((document) => {
        switch (document.type) {
            case 'Translations':
                return checkTranslations(document, org);
            case 'GlobalValueSetTranslation':
                return checkValueSet(document, org);
            default:
                return [];
        }
    });
