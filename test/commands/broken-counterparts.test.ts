// Files, settings and lists that somebody broke, or wrote to do harm: each is told as what it is, and the rest is answered all the same.
import {describe, expect, it} from 'vitest';
import {furnishRow} from './healthy-home.ts';

const nested = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
const open = `{"a":${'['.repeat(200_000)}`;
const objects = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;

describe('A file nested 200,000 deep', () => {
	it.each([
		['settings of the project', {'.claude/settings.local.json': nested}],
		['settings that break off', {'.claude/settings.local.json': open}],
		['.claude.json', {'.claude.json': objects}],
		['an agent', {'.claude/agents/reviewer.md': `---\nmodel: ${'['.repeat(200_000)}\n---\n`}],
		['a cached token', {'.aws/sso/cache/0.json': objects}],
		['the answers of last time', {'.config/claude-bedrock-setup/config.json': nested}],
		['a receipt', {'.local/state/claude-bedrock-setup/receipts/20261122T135356123Z-1a2b3c.json': objects}],
	])('ends neither the doctor nor set-up: %s', async (_, files) => {
		const {run} = await furnishRow({name: '', files});
		const doctor = await run('doctor', '--no-shell');
		expect(doctor.text).not.toMatch(/fault of claude-bedrock-setup|RangeError|in a way that is not known here/);
		expect(doctor.findings.map(({id}) => id)).toContain('in-use-primary');
		const setUp = await run('--yes', '--no-shell', '--dry-run');
		expect(setUp.text).not.toMatch(/fault of claude-bedrock-setup|RangeError|in a way that is not known here/);
		expect([0, 1]).toContain(setUp.code);
	});
});

describe('Certificates that are not checked', () => {
	it.each([
		['in the environment', {environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}}],
		['in the user settings', {settings: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}}],
		[
			'in the settings of the project',
			{files: {'.claude/settings.local.json': '{"env":{"NODE_TLS_REJECT_UNAUTHORIZED":"0"}}'}},
		],
		[
			'in the settings, over another value of the environment',
			{settings: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}, environment: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}},
		],
	])('are told by set-up and doctor alike: %s', async (_, row) => {
		const {run} = await furnishRow({name: '', ...row});
		const [doctor, setUp] = [await run('doctor', '--no-shell'), await run('--yes', '--no-shell', '--dry-run')];
		expect(doctor.findings.map(({id}) => id)).toContain('tls-checks-off');
		expect(setUp.text).toMatch(/certificates are not checked/);
	});

	it.each([
		['1', {environment: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}}],
		[
			'0 in the environment, which the settings take back',
			{settings: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}, environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}},
		],
	])('are no matter where it is %s', async (_, row) => {
		const {run} = await furnishRow({name: '', ...row});
		const [doctor, setUp] = [await run('doctor', '--no-shell'), await run('--yes', '--no-shell', '--dry-run')];
		expect(doctor.findings.map(({id}) => id)).not.toContain('tls-checks-off');
		expect(setUp.text).not.toMatch(/certificates are not checked/);
	});
});
