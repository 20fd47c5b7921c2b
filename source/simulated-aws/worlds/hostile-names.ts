// Names and words that would do harm if anything took them for more than data: to a terminal, to a shell, to a file.
// AWS itself allows no such profile name or description; files on this machine, tags and whatever answers in AWS's place do.
import {profileId} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {exampleKeys, signedIn} from '../home-files.ts';
import {world} from '../world.ts';

/** Sets the window's title, colours, reorders, breaks the line, ends a quote, runs a command. */
export const hostile = `\u001b]0;owned\u0007\u001b[31m\u202edlrow\u202c '"; touch PWNED; $(touch PWNED) \`touch PWNED\` \u2028end`;

const secret = {
	aws_access_key_id: exampleKeys.AWS_ACCESS_KEY_ID,
	aws_secret_access_key: exampleKeys.AWS_SECRET_ACCESS_KEY,
};

/** Profile names as an ini file can hold them, by what they would do. */
export const hostileProfiles = {
	quoted: `it's; touch PWNED;`,
	substituted: 'x$(touch PWNED)',
	coloured: '\u001b[31mred\u001b]0;owned\u0007',
	reordered: 'left\u202ethgir',
} as const;

const haiku = 'haiku-4-5-20251001-v1:0';

const rows = ['opus-5-5', 'sonnet-5-5', haiku].map((model) => ({
	id: profileId('hostile', model),
	name: `team ${model.split('-')[0]}`,
	description: hostile,
	copyOf: `us.anthropic.claude-${model}`,
	tags: {note: hostile, [hostile]: 'key'},
}));

export const hostileNames = world({
	name: 'hostile-names',
	description: 'profile names, tags and error messages that hold control characters and commands',
	applicationProfiles: (region) => ({
		size: region === 'us-west-2' ? rows.length : 0,
		at: (index) => (region === 'us-west-2' ? rows[index] : undefined),
		find: (id) => rows.find((row) => row.id === id),
	}),
	identity: {
		principal: {
			kind: 'assumed-role',
			role: 'AWSReservedSSO_Dev_0123456789abcdef',
			path: '/aws-reserved/sso.amazonaws.com/us-west-2/',
			session: `o'brien$(touch PWNED)\u001b[31m`,
		},
		policies: {identity: [ordinaryAccess]},
	},
	faults: [
		{
			operation: '*',
			detail: profileId('hostile', haiku),
			kind: 'error',
			status: 400,
			name: 'ValidationException',
			message: hostile,
		},
	],
	home: signedIn({
		credentials: Object.fromEntries(Object.values(hostileProfiles).map((name) => [name, secret])),
	}),
});
