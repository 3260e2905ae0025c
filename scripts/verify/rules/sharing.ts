import { sharingRules } from '../../../org-model/checks/sharing-rules.ts';
import type { Rule } from '../rule.ts';

const PACKAGED = /^force-app\//;

/** Sharing rules test stored fields of an object that exists, and stay out of the package, which cannot carry them. */
export const sharing: Rule = ({ documents, org }) => [
    ...sharingRules({ documents, org }),
    ...documents
        .filter(({ type, file }) => type === 'SharingRules' && PACKAGED.test(file))
        .map(({ file, root }) => ({
            file,
            line: root.line,
            element: 'SharingRules',
            message: 'no package carries sharing rules. Move the file to unpackaged/.'
        }))
];
