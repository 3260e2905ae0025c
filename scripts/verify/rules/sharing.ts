import type { Finding } from '../../../org-model/findings/finding.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';

const PACKAGED = /^force-app\//;

/** Sharing rules test stored fields of an object that exists, and stay out of the package, which cannot carry them. */
export const sharing: Rule = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'SharingRules')
        .flatMap((document) => {
            const { root, developerName, file } = document;
            const to = referencesFrom(document, org);
            const fields = root
                .all('sharingCriteriaRules')
                .flatMap((rule) => rule.all('criteriaItems'))
                .flatMap((item) => item.child('field') ?? []);
            const computed = (name: string): boolean => {
                const field = org.field(developerName, name);
                return field !== undefined && (field.formula !== null || field.summary !== null);
            };
            return [
                ...to.object(developerName, root),
                ...fields.flatMap((field): Finding[] =>
                    computed(field.text)
                        ? to.report(field, `${field.text} is computed; a sharing rule tests stored fields only.`)
                        : to.field(developerName, field.text, field)
                ),
                ...(PACKAGED.test(file)
                    ? to.report(root, 'no package carries sharing rules. Move the file to unpackaged/.')
                    : [])
            ];
        });
