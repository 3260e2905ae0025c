import * as checks from '../../../org-model/checks/flow-references.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { isCollection, readFlow, sourceLookup } from '../../../org-model/flows/flow.ts';
import type { Flow } from '../../../org-model/flows/flow.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';

/** An org lets a flow read a field that its Get Records does not query, and gives it a blank. */
const notQueried = (flow: Flow, org: Org): Finding[] => {
    const to = referencesFrom(flow.document, org);
    return checks.namedIn(flow).flatMap(({ element, reference }) => {
        const [name = '', ...rest] = reference.split('.');
        const path = rest.join('.');
        const lookup = isCollection(flow, name) ? undefined : sourceLookup(flow, name);
        const queried = lookup ? lookup.all('queriedFields').map(({ text }) => text) : [];
        const isField = lookup && path !== 'Id' && org.field(lookup.textOf('object'), path) !== undefined;
        return isField && queried.length > 0 && !queried.includes(path)
            ? to.report(
                  element,
                  `reads ${path} of ${name}, which ${lookup.textOf('name')} does not query. Add it to queriedFields.`
              )
            : [];
    });
};

/** Objects, fields, variables and formulas a flow refers to exist, and its formulas return what they are declared to. */
export const flowReferences: Rule = ({ documents, org }) => [
    ...checks.flowReferences({ documents, org }),
    ...documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => notQueried(flow, org))
];
