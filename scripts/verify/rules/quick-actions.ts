import type { Bundle } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Project } from '../project.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';

/** What an action of a type cannot do without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    Canvas: ['canvas'],
    Create: ['targetObject', 'quickActionLayout'],
    Flow: ['flowDefinition'],
    LightningComponent: ['lightningComponent'],
    LightningWebComponent: ['lightningWebComponent'],
    Update: ['quickActionLayout'],
    VisualforcePage: ['page']
};
const TARGET = 'lightning__RecordAction';

const isOffered = ({ meta }: Bundle): boolean =>
    meta !== undefined && [...meta.root.descendants()].some(({ name, text }) => name === 'target' && text === TARGET);

const checkAction = (document: MetadataDocument, { org, bundles }: Project): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const [object = ''] = developerName.split('.');
    const target = root.textOf('targetObject') || object;
    const component = root.child('lightningWebComponent');
    const bundle = bundles.find(({ name }) => name === component?.text);
    const flow = root.child('flowDefinition');
    const parent = root.child('targetParentField');
    const entered = [...root.descendants()].filter(
        ({ name }) => name === 'quickActionLayoutItems' || name === 'fieldOverrides'
    );
    return [
        ...(NEEDS[root.textOf('type')] ?? [])
            .filter((name) => !root.child(name))
            .flatMap((name) =>
                to.report(root, `an action of the type ${root.textOf('type')} needs <${name}>. Add it.`)
            ),
        ...entered.flatMap((item) => item.all('field')).flatMap((field) => to.field(target, field.text, field)),
        ...(parent ? to.field(target, parent.text, parent) : []),
        ...(flow ? to.component('Flow', flow.text, flow) : []),
        ...(component && bundle && !isOffered(bundle)
            ? to.report(
                  component,
                  `${component.text} is not offered as an action. Expose it with the target ${TARGET}.`
              )
            : [])
    ];
};

/** Quick actions have what their type needs, enter fields that exist and open components offered as actions. */
export const quickActions: Rule = (project) =>
    project.documents
        .filter(({ type }) => type === 'QuickAction')
        .flatMap((document) => checkAction(document, project));
