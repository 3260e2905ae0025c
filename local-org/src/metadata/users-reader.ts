import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { UserSeed } from './model.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (file: string, item: Record<string, unknown>, key: string): string => {
    const value = item[key];
    if (typeof value !== 'string' || value === '') {
        throw new MetadataError(file, key, 'a user needs it as text');
    }
    return value;
};

/** Reads the users of a bare org: a JSON list of username, name, email and permission sets. */
export const readUsers = (path: string, projectDirectory: string): UserSeed[] => {
    const file = relative(projectDirectory, path);
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(parsed)) {
        throw new MetadataError(file, 'root', 'a list of users is expected');
    }
    return parsed.map((item: unknown) => {
        if (!isRecord(item) || !Array.isArray(item['permissionSets'])) {
            throw new MetadataError(file, 'permissionSets', 'a user needs a list of permission sets');
        }
        return {
            username: text(file, item, 'username'),
            name: text(file, item, 'name'),
            email: text(file, item, 'email'),
            permissionSets: item['permissionSets'].map(String)
        };
    });
};
