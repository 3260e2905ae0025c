import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BARE_ORG = resolve(dirname(fileURLToPath(import.meta.url)), '../org');

/** A project in a temporary folder: a bare org and the metadata a test gives it. */
export interface TestProject {
    readonly directory: string;
    write(path: string, content: string): void;
    remove(): void;
}

/**
 * Makes such a project.
 * @param files XML without its declaration, by path below `force-app`; `xmlns` is added
 * @param permissionSets given to each user, besides those of a standard user
 * @param usernames its users; admin@local.org is called Admin
 */
export const testProject = (
    files: Readonly<Record<string, string>>,
    permissionSets: readonly string[] = [],
    usernames: readonly string[] = ['admin@local.org']
): TestProject => {
    const directory = mkdtempSync(join(tmpdir(), 'test-project-'));
    const write = (path: string, content: string): void => {
        const file = join(directory, 'force-app', path);
        mkdirSync(dirname(file), { recursive: true });
        const withNamespace = content.replace(/<(\w+)>/, '<$1 xmlns="http://soap.sforce.com/2006/04/metadata">');
        writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n${withNamespace}`);
    };
    cpSync(BARE_ORG, join(directory, 'local-org/org'), { recursive: true });
    const users = usernames.map((username) => ({
        username,
        name: username.charAt(0).toUpperCase() + username.slice(1, username.indexOf('@')),
        email: username,
        permissionSets: ['Standard_User', ...permissionSets]
    }));
    writeFileSync(join(directory, 'local-org/org/users.json'), JSON.stringify(users));
    Object.entries(files).forEach(([path, content]) => write(path, content));
    return { directory, write, remove: () => rmSync(directory, { recursive: true, force: true }) };
};

/** A custom object's file. */
export const objectXml = (label: string, more = ''): string =>
    `<CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel>${more}<nameField><label>Name</label><type>Text</type></nameField></CustomObject>`;

/** A field's file. */
export const fieldXml = (name: string, type: string, more = ''): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label>${more}<type>${type}</type></CustomField>`;

/** A validation rule's file. */
export const ruleXml = (name: string, formula: string, message = `${name} is broken`): string =>
    `<ValidationRule><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>${message}</errorMessage></ValidationRule>`;
