import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopedModuleSource } from './scoped-modules.ts';
import type { ScopedNames } from './scoped-modules.ts';

const names: ScopedNames = {
    label: (name) => (name === 'Common_Save' ? 'Save "now"' : undefined),
    hasObject: (name) => name === 'Plan__c',
    hasField: (object, path) => object === 'Plan__c' && ['Goal__c', 'Owner.Name'].includes(path),
    hasCustomPermission: (name) => name === 'Waive'
};

/** What a module exports by default, where that does not depend on the session. */
const exported = async (specifier: string): Promise<unknown> => {
    const source = scopedModuleSource(specifier, names) ?? '';
    const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { default: unknown };
    return module.default;
};

describe('modules below @salesforce', () => {
    const VALUES: readonly [string, unknown][] = [
        ['@salesforce/label/c.Common_Save', 'Save "now"'],
        ['@salesforce/schema/Plan__c', { objectApiName: 'Plan__c' }],
        ['@salesforce/schema/Plan__c.Goal__c', { fieldApiName: 'Goal__c', objectApiName: 'Plan__c' }],
        ['@salesforce/schema/Plan__c.Owner.Name', { fieldApiName: 'Owner.Name', objectApiName: 'Plan__c' }]
    ];

    for (const [specifier, value] of VALUES) {
        it(`give ${specifier}`, async () => {
            assert.deepEqual(await exported(specifier), value);
        });
    }

    for (const [specifier, source] of [
        ['@salesforce/user/Id', /session\.userId/],
        ['@salesforce/customPermission/Waive', /includes\("Waive"\) \? true : undefined/],
        ['@salesforce/client/formFactor', /formFactorOf\(navigator\.userAgent\)/]
    ] as const) {
        it(`take ${specifier} from the browser`, () => {
            assert.match(scopedModuleSource(specifier, names) ?? '', source);
        });
    }

    for (const specifier of [
        '@salesforce/label/c.Gone',
        '@salesforce/label/Section.Name',
        '@salesforce/schema/Gone__c',
        '@salesforce/schema/Plan__c.Gone__c',
        '@salesforce/customPermission/Gone',
        '@salesforce/user/Name',
        '@salesforce/apex/Plans.get'
    ]) {
        it(`have no ${specifier}`, () => {
            assert.equal(scopedModuleSource(specifier, names), null);
        });
    }
});
