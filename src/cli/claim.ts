import { enableCompileCache } from 'node:module';

// as for ask.ts: the files are imported once Node keeps their stripped code
enableCompileCache();
await import('./claim-command.ts');
