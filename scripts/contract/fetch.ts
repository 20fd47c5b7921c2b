// `node scripts/run.js scripts/contract/fetch.ts [VERSION]`: fetches the real Claude Code and prints where it is, for CLAUDE_CODE_BIN.
import {fetchClaudeCode, measuredVersion} from './claude-code.ts';

process.stdout.write(`${(await fetchClaudeCode(process.argv[2] ?? measuredVersion)).file}\n`);
