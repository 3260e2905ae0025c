// `npm run security:fix`: writes the tables of docs/security.md anew from the metadata. A test says when they differ.
import { writeFileSync } from 'node:fs';
import { SECURITY_PAGE, securityPage } from './security-tables.ts';

writeFileSync(SECURITY_PAGE, await securityPage());
