// Files that belong to somebody else: never taken for absent, by the doctor and by the set-up. Root may read everything, so the program runs as another user there.
import {chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {healthyVariables} from '../doctor/names.ts';
import {settingsText} from '../doctor/settings-text.ts';
import {has, isRoot} from '../machine/privileges.ts';
import {execute} from './program.ts';

const somebody = 65534;
const program = path.resolve('dist/cli.js');
const asSomebody = isRoot
	? ['setpriv', '--reuid', `${somebody}`, '--regid', `${somebody}`, '--clear-groups', process.execPath, program]
	: [process.execPath, program];

const token = '.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json';
const files = {
	'.claude/settings.json': settingsText(healthyVariables),
	'.aws/config':
		'[profile dev]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Dev\nregion = us-west-2\n[profile other]\naws_access_key_id = AKIAEXAMPLEEXAMPLE00\naws_secret_access_key = s\n[sso-session corp]\nsso_start_url = https://example.invalid/start\nsso_region = us-east-1\n',
	[token]: '{"accessToken": "not-a-real-token", "expiresAt": "2099-01-01T00:00:00Z"}',
	'.bashrc': 'true\n',
};

function homeWith(unreadable: string): string {
	const home = mkdtempSync(path.join(os.tmpdir(), 'unreadable-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(home, name)), {recursive: true});
		writeFileSync(path.join(home, name), text);
	}
	if (isRoot)
		for (const name of ['.', ...readdirSync(home, {recursive: true, encoding: 'utf8'})])
			if (name !== unreadable) chownSync(path.join(home, name), somebody, somebody);
	chmodSync(path.join(home, unreadable), isRoot ? 0o700 : 0);
	if (!isRoot) onTestFinished(() => chmodSync(path.join(home, unreadable), 0o700));
	return home;
}

const run = (home: string, ...words: string[]) =>
	execute([...asSomebody, ...words], home, {HOME: home, AWS_EC2_METADATA_DISABLED: 'true'});

test.skipIf(isRoot && !has('setpriv')).each([
	['.claude/settings.json', 'fail'],
	['.aws/config', 'fail'],
	['.aws', 'fail'],
	[token, 'fail'],
	['.bashrc', 'warn'],
])(
	'%s that belongs to somebody else is reported, with its owner and how to take it over (skipped without setpriv)',
	async (file, status) => {
		const home = homeWith(file);
		const {findings} = JSON.parse((await run(home, 'doctor', '--offline', '--no-shell', '--json')).out);
		const found = findings.filter(({id}: {id: string}) => id === 'file-unreadable');
		expect(found).toMatchObject([
			{status, because: expect.stringContaining(isRoot ? 'belongs to root, mode 0700' : 'belongs to you')},
		]);
		expect(found[0].next[0].run).toContain(isRoot ? 'sudo chown' : 'chmod u+rwX');
		const ids = findings.map(({id}: {id: string}) => id);
		for (const absent of ['sso-not-signed-in', 'profile-missing', 'sign-in-impossible'])
			expect(ids).not.toContain(absent);
	},
);

test.skipIf(isRoot && !has('setpriv'))(
	'A script does not take another AWS profile because the session file cannot be read (skipped without setpriv)',
	async () => {
		const home = homeWith(token);
		const {code, err} = await run(home, '--yes', '--offline', '--write', 'settings');
		expect(code).not.toBe(0);
		expect(err).toContain('its file cannot be read');
	},
);
