import type { Finding } from '../findings/finding.ts';
import { referencesFrom } from '../reference.ts';
import type { Check } from './check.ts';

/** Sharing rules test stored fields of an object that exists. */
export const sharingRules: Check = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'SharingRules')
        .flatMap((document) => {
            const { root, developerName } = document;
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
                )
            ];
        });
