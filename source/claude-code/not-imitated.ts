// Parts of Claude Code's requests that a probe does not have, so that nobody takes it for proof of them.
import {type Effective, text} from './effective.ts';

export type NotImitated = {readonly name: string; readonly why: string};

export function notImitated(values: Effective): NotImitated[] {
	const rows: readonly (NotImitated & {readonly holds: boolean})[] = [
		{
			name: 'CLAUDE_CODE_CLIENT_CERT',
			why: 'The certificate that Claude Code shows to the other side was not shown',
			holds: text(values, 'CLAUDE_CODE_CLIENT_CERT') !== undefined,
		},
		{
			name: 'CLAUDE_CODE_EXTRA_BODY',
			why: 'Its fields for thinking, effort, tools and the prompt were left out',
			holds: /"(thinking|output_config|tools|system|messages)"/.test(text(values, 'CLAUDE_CODE_EXTRA_BODY') ?? ''),
		},
	];
	return rows.flatMap(({holds, ...row}) => (holds ? [row] : []));
}
