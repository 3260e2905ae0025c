import type { Bundle } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Types of a property that App Builder can show, by target; Flow Builder knows records and Apex besides. */
const BUILDER_TYPES: ReadonlySet<string> = new Set([
    'Boolean',
    'Color',
    'ContentReference',
    'Integer',
    'Picklist',
    'String'
]);
const FLOW_TYPES =
    /^(?:(?:Boolean|Color|Date|DateTime|Double|Integer|String)(?:\[\])?|@salesforce\/schema\/\w+(?:\[\])?|apex:\/\/.+|\{.+\}(?:\[\])?)$/i;
const ATTRIBUTES: ReadonlySet<string> = new Set([
    'datasource',
    'default',
    'description',
    'exposedTo',
    'label',
    'max',
    'min',
    'name',
    'placeholder',
    'required',
    'role',
    'screenResponsive',
    'translatable',
    'type'
]);
const FORM_FACTORS: ReadonlySet<string> = new Set(['Large', 'Small']);
const PARTS: ReadonlySet<string> = new Set([
    'actionType',
    'availableActions',
    'configurationEditor',
    'event',
    'hasStep',
    'objects',
    'property',
    'propertyType',
    'supportedFormFactors'
]);
/** Targets whose components are offered to some objects only, and those that are laid out by form factor. */
const TARGETS_OF_PART: Readonly<Record<string, readonly string[]>> = {
    actionType: ['lightning__RecordAction'],
    objects: ['lightning__RecordPage', 'lightning__RecordAction'],
    supportedFormFactors: ['lightning__AppPage', 'lightning__HomePage', 'lightning__RecordPage']
};
const WHOLE_NUMBER = /^-?\d+$/;
const FLOW_TARGET = /^lightning__Flow/;

type Report = (element: XmlElement, message: string) => Finding[];

const checkType = (property: XmlElement, targets: readonly string[], report: Report): Finding[] => {
    const { type } = property.attributes;
    if (type === undefined) {
        return report(property, 'has no type. Write type="String", Integer, Boolean or Color.');
    }
    const known = targets.some((target) => FLOW_TARGET.test(target)) ? FLOW_TYPES.test(type) : BUILDER_TYPES.has(type);
    return known ? [] : report(property, `there is no property type ${type}.${didYouMean(type, BUILDER_TYPES)}`);
};

const checkNumber = ({ attributes }: XmlElement): string[] => {
    const { type } = attributes;
    const limits = (['min', 'max'] as const).filter((name) => attributes[name] !== undefined);
    if (type !== 'Integer') {
        return limits.map((name) => `takes no ${name}: it is no Integer. Remove ${name}.`);
    }
    const given = [...limits, 'default'].filter((name) => attributes[name] !== undefined);
    const words = given.filter((name) => !WHOLE_NUMBER.test(attributes[name] ?? ''));
    const [min, max] = [Number(attributes['min'] ?? -Infinity), Number(attributes['max'] ?? Infinity)];
    const value = Number(attributes['default'] ?? Math.max(min, Math.min(max, 0)));
    return [
        ...words.map((name) => `its ${name} '${attributes[name] ?? ''}' is no whole number. Write digits.`),
        ...(words.length === 0 && min > max ? [`its min ${min} is above its max ${max}. Swap them.`] : []),
        ...(words.length === 0 && min <= max && (value < min || value > max)
            ? [`its default ${value} is not from ${min} to ${max}. Choose one that is.`]
            : [])
    ];
};

const checkChoice = ({ attributes }: XmlElement): string[] => {
    const { type, datasource, default: preset } = attributes;
    if (datasource === undefined) {
        return type === 'Boolean' && preset !== undefined && !/^(?:true|false)$/.test(preset)
            ? [`its default '${preset}' is not true or false.`]
            : [];
    }
    if (type !== 'String' && type !== 'Picklist') {
        return [`takes no datasource, which is for String only. Write type="String".`];
    }
    if (datasource.startsWith('apex://')) {
        return ['asks Apex for its choices, and the package has none. List them: datasource="a,b".'];
    }
    const choices = datasource.split(',').map((choice) => choice.trim());
    return preset !== undefined && !choices.includes(preset)
        ? [`its default '${preset}' is none of its choices ${choices.join(', ')}.`]
        : [];
};

const checkProperty = (property: XmlElement, targets: readonly string[], report: Report): Finding[] => [
    ...Object.keys(property.attributes)
        .filter((name) => !ATTRIBUTES.has(name))
        .flatMap((name) => report(property, `has an unknown attribute ${name}.${didYouMean(name, ATTRIBUTES)}`)),
    ...(property.attributes['name'] === undefined
        ? report(property, 'has no name. Name the @api member it sets.')
        : []),
    ...checkType(property, targets, report),
    ...[...checkNumber(property), ...checkChoice(property)].flatMap((message) => report(property, message))
];

const checkPart = (part: XmlElement, targets: readonly string[], report: Report): Finding[] => {
    const places = TARGETS_OF_PART[part.name];
    return [
        ...(PARTS.has(part.name)
            ? []
            : report(part, `no configuration has an element ${part.name}.${didYouMean(part.name, PARTS)}`)),
        ...targets
            .filter((target) => places && !places.includes(target))
            .flatMap((target) => report(part, `${target} takes no ${part.name}. Remove it.`))
    ];
};

const checkFormFactors = (config: XmlElement, report: Report): Finding[] =>
    config.all('supportedFormFactors').flatMap((factors) => [
        ...(factors.children.length === 0 ? report(factors, 'names no form factor. Add Large, Small or both.') : []),
        ...factors.children.flatMap((factor) => {
            const type = factor.attributes['type'] ?? '';
            return factor.name === 'supportedFormFactor' && FORM_FACTORS.has(type)
                ? []
                : report(factor, `'${type}' is no form factor. Write <supportedFormFactor type="Large"/> or "Small".`);
        })
    ]);

const repeated = (config: XmlElement, report: Report): Finding[] => {
    const properties = config.all('property');
    const names = properties.map(({ attributes }) => attributes['name'] ?? '');
    return properties
        .filter((_, index) => names.indexOf(names[index] ?? '') < index)
        .flatMap((property) =>
            report(property, `${property.attributes['name'] ?? ''} is configured twice for one target. Keep one.`)
        );
};

const checkBundle = ({ name, meta }: Bundle): Finding[] => {
    const configs = meta && meta.root.child('targetConfigs');
    return (configs?.children ?? []).flatMap((config) => {
        const report: Report = (element, message) => {
            const property = element.attributes['name'];
            const of = element.name === 'property' && property !== undefined ? `[${property}]` : '';
            return [
                {
                    file: meta?.file ?? '',
                    line: element.line,
                    element: `${name}.targetConfig.${element.name}${of}`,
                    message
                }
            ];
        };
        const targets = (config.attributes['targets'] ?? '').split(',').map((target) => target.trim());
        return [
            ...(config.name === 'targetConfig'
                ? []
                : report(config, 'is unknown here. Write <targetConfig targets="...">.')),
            ...config.children.flatMap((part) => checkPart(part, targets, report)),
            ...config.all('property').flatMap((property) => checkProperty(property, targets, report)),
            ...checkFormFactors(config, report),
            ...repeated(config, report)
        ];
    });
};

/** What js-meta.xml offers in App Builder can be shown there: types, limits, choices and form factors are the builder's. */
export const componentProperties: Rule = ({ bundles }) => bundles.flatMap(checkBundle);
