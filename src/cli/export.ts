import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./export-command.ts');
