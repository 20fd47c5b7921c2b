// A sign-in command of somebody else in the settings: the row that replaces it, in the built wizard.
import {expect, test} from 'vitest';
import {demoHome} from './program.ts';
import {openTerminal} from './terminal.ts';

test('the row stands beside the credentials, and what is replaced is gone', {timeout: 90_000}, async () => {
	const {path: home, put, read, run} = await demoHome();
	await run(['--yes', '--write', 'settings']);
	const settings = () => JSON.parse(read('.claude/settings.json'));
	put('.claude/settings.json', JSON.stringify({...settings(), awsAuthRefresh: 'aws sso login --profile dev'}));
	const terminal = openTerminal(['--demo', '--demo-home', home], {columns: 100, rows: 40});
	await terminal.take('Check it and keep it');
	await terminal.shows('Can you call these models');
	await terminal.take('Continue');
	await terminal.shows('Write this?');
	await terminal.shows('awsAuthRefresh in');
	await terminal.take('Change an answer');
	await terminal.take('Sign-in command');
	await terminal.shows('Replace the sign-in command that is in the settings file?');
	await terminal.shows('is run at every start');
	await terminal.take('Replace it');
	await terminal.take('Write');
	expect((await terminal.ended()).code).toBe(0);
	expect(settings()).not.toHaveProperty('awsAuthRefresh');
	expect(settings().awsCredentialExport).toContain('--profile dev');
});
