import type { Bundle } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import { STANDARD_PAGE_COMPONENTS } from '../pages/standard-page-components.ts';
import { namesIn, propertiesOf } from '../pages/page-component.ts';
import { checkRelatedList } from '../pages/related-list.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Where a component must be offered to stand on a page of that type. */
const TARGET_OF_PAGE: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar'
};
/** Properties whose value is the name of a facet. */
const FACET_PROPERTIES: ReadonlySet<string> = new Set(['body', 'columns', 'tabs']);
/** Templates of record pages, with their regions. Others are added as they are met. */
const TEMPLATE_REGIONS: Readonly<Record<string, readonly string[]>> = {
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSingleColNoHeaderTemplateDesktop': ['main'],
    'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main']
};
const RECORD_FIELD = /\{!Record\.([\w.]+)\}/g;

const checkCustom = (
    component: XmlElement,
    bundle: Bundle | undefined,
    page: XmlElement,
    to: References
): Finding[] => {
    const name = component.textOf('componentName');
    const meta = bundle?.meta?.root;
    if (!meta) {
        return to.report(component, `there is no component ${name}.`);
    }
    const target = TARGET_OF_PAGE[page.textOf('type')] ?? '';
    const targets = namesIn(meta, 'target').map(({ text }) => text);
    const object = page.textOf('sobjectType');
    const objects = namesIn(meta, 'object').map(({ text }) => text);
    const offered = namesIn(meta, 'property').map(({ attributes }) => attributes['name'] ?? '');
    return [
        ...(meta.textOf('isExposed') === 'true' && targets.includes(target)
            ? []
            : to.report(component, `${name} is not offered to such a page. Expose it with the target ${target}.`)),
        ...(objects.length === 0 || objects.includes(object)
            ? []
            : to.report(component, `${name} is offered to ${objects.join(', ')} only, and the page is of ${object}.`)),
        ...[...propertiesOf(component).keys()]
            .filter((property) => !offered.includes(property))
            .flatMap((property) =>
                to.report(component, `${name} offers no property ${property}.${didYouMean(property, offered)}`)
            )
    ];
};

const checkStandard = (component: XmlElement, to: References): Finding[] => {
    const name = component.textOf('componentName');
    return STANDARD_PAGE_COMPONENTS.has(name)
        ? []
        : to.report(component, `no standard component ${name} is known.${didYouMean(name, STANDARD_PAGE_COMPONENTS)}`);
};

const checkFacets = (page: XmlElement, to: References): Finding[] => {
    const regions = page.all('flexiPageRegions');
    const facets = regions.filter((region) => region.textOf('type') === 'Facet');
    const uses = namesIn(page, 'componentInstanceProperties').filter((property) =>
        FACET_PROPERTIES.has(property.textOf('name'))
    );
    const facetNames = facets.map((facet) => facet.textOf('name'));
    const used = uses.map((property) => property.textOf('value'));
    const template = (page.child('template') ?? page).textOf('name');
    const wanted = TEMPLATE_REGIONS[template];
    return [
        ...uses
            .filter((property) => !facetNames.includes(property.textOf('value')))
            .flatMap((property) =>
                to.report(
                    property,
                    `there is no facet ${property.textOf('value')}.${didYouMean(property.textOf('value'), facetNames)}`
                )
            ),
        ...facets
            .filter((facet) => used.filter((name) => name === facet.textOf('name')).length !== 1)
            .flatMap((facet) => {
                const times = used.filter((name) => name === facet.textOf('name')).length;
                return to.report(facet, `the facet ${facet.textOf('name')} is used ${times} times. Use it once.`);
            }),
        ...regions
            .filter((region) => wanted && region.textOf('type') === 'Region' && !wanted.includes(region.textOf('name')))
            .flatMap((region) =>
                to.report(
                    region,
                    `${template} has no region ${region.textOf('name')}. It has ${wanted?.join(', ') ?? ''}.`
                )
            )
    ];
};

const checkTemplate = (page: XmlElement, to: References): Finding[] => {
    const template = (page.child('template') ?? page).child('name');
    const known = Object.keys(TEMPLATE_REGIONS);
    return page.textOf('type') !== 'RecordPage' || template === undefined || known.includes(template.text)
        ? []
        : to.report(
              template,
              `no template ${template.text} of record pages is known.${didYouMean(template.text, known)}`
          );
};

const checkFields = (page: XmlElement, to: References): Finding[] => {
    const object = page.textOf('sobjectType');
    const items = namesIn(page, 'fieldItem').flatMap((item) =>
        item.text.startsWith('Record.')
            ? to.field(object, item.text.slice('Record.'.length), item)
            : to.report(item, `${item.text} is no field of the record. Write Record.<Field>.`)
    );
    const conditions = namesIn(page, 'leftValue').flatMap((value) =>
        Array.from(value.text.matchAll(RECORD_FIELD), ([, path = '']) => path).flatMap((path) =>
            to.field(object, path, value)
        )
    );
    return [...items, ...conditions];
};

const checkPage = (document: MetadataDocument, bundles: readonly Bundle[], org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const object = root.child('sobjectType');
    const components = namesIn(root, 'componentInstance');
    return [
        ...(object ? to.object(object.text, object) : []),
        ...(root.textOf('type') === 'RecordPage' && !object
            ? to.report(root, 'a record page needs <sobjectType>. Add it.')
            : []),
        ...components.flatMap((component) => {
            const name = component.textOf('componentName');
            return name.includes(':')
                ? [...checkStandard(component, to), ...checkRelatedList(component, document, org, to)]
                : checkCustom(
                      component,
                      bundles.find((bundle) => bundle.name === name),
                      root,
                      to
                  );
        }),
        ...checkTemplate(root, to),
        ...checkFacets(root, to),
        ...checkFields(root, to)
    ];
};

/** Lightning pages hold components that are offered to them, facets that are used once and fields that exist. */
export const pages: Rule = ({ documents, bundles, org }) =>
    documents.filter(({ type }) => type === 'FlexiPage').flatMap((document) => checkPage(document, bundles, org));
