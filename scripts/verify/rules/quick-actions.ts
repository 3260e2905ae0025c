import type { Bundle } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import type { MetadataDocument } from '../metadata-document.ts';
import type { Project } from '../project.ts';
import { referencesFrom } from '../reference.ts';
import type { Rule } from '../rule.ts';
import { childNamed, childrenNamed, descendants, textOf } from '../xml-element.ts';

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
    meta !== undefined && [...descendants(meta.root)].some(({ name, text }) => name === 'target' && text === TARGET);

const checkAction = (document: MetadataDocument, { org, bundles }: Project): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const [object = ''] = developerName.split('.');
    const target = textOf(root, 'targetObject') || object;
    const component = childNamed(root, 'lightningWebComponent');
    const bundle = bundles.find(({ name }) => name === component?.text);
    const flow = childNamed(root, 'flowDefinition');
    const parent = childNamed(root, 'targetParentField');
    const entered = [...descendants(root)].filter(
        ({ name }) => name === 'quickActionLayoutItems' || name === 'fieldOverrides'
    );
    return [
        ...(NEEDS[textOf(root, 'type')] ?? [])
            .filter((name) => !childNamed(root, name))
            .flatMap((name) =>
                to.report(root, `an action of the type ${textOf(root, 'type')} needs <${name}>. Add it.`)
            ),
        ...entered
            .flatMap((item) => childrenNamed(item, 'field'))
            .flatMap((field) => to.field(target, field.text, field)),
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
