// What is said where the file of an SSO session belongs to somebody else, as signing in with sudo leaves it. The tests may run as
// root, who can read every file, so the system's refusal is given in its place.
import {expect, test, vi} from 'vitest';
import {brokenSignIn} from '../../source/conversation/sign-in-problems.ts';
import {cache, corp, listed, sso, token} from '../account/config-home.ts';
import {headedProblem} from '../problem-texts.ts';

vi.mock('../../source/file-promises.ts', async (original) => {
	const denied = Object.assign(new Error("EACCES: permission denied, access '~/.aws/sso/cache/x.json'"), {
		code: 'EACCES',
	});
	const {filePromises} = await original<typeof import('../../source/file-promises.ts')>();
	return {filePromises: {...filePromises, access: () => Promise.reject(denied)}};
});

test('A session whose file belongs to somebody else says so, and what to do', async () => {
	const signIns = await listed({'.aws/config': sso('dev') + corp, [cache('corp')]: token('2026-11-22T09:00:00Z')});
	const texts = signIns.flatMap((signIn) =>
		signIn.unusableReason ? [headedProblem(signIn.id, brokenSignIn(signIn, signIn.unusableReason))] : [],
	);
	const text = texts.join('\n').replaceAll(/\S+\/(?=\.aws\/sso\/cache\/\w+\.json'?$)/gm, "'HOME/");
	expect(text).toMatchInlineSnapshot(`
		"# profile:dev
		error: AWS profile dev cannot be used as it is
		  the session may be there, but its file cannot be read (EACCES: permission denied, access '~/.aws/sso/cache/x.json'); signing in with sudo leaves such a file
		hint: Make the file yours, then start again
		  sudo chown -R "$(id -un)" 'HOME/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json'
		"
	`);
});
