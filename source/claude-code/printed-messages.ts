// The messages of Claude Code's own that show none of AWS's words, by what they are about. Measured with 2.1.330, or read in its program.

const messages = [
	// Every 404 looks the same.
	['model-hidden', /is not available on your bedrock deployment|There's an issue with the selected model \(/i],
	['settings-void', /These settings did not load/i],
	['not-logged-in', /Not logged in|Please run \/login/i],
	['auth-refresh-failed', /Error running awsAuthRefresh/i],
	['credential-export-failed', /credentials from awsCredentialExport|awsCredentialExport did not return/i],
	['proxy-url', /Invalid proxy URL/i],
	['header-value', /Header '?\w+'? has (an )?invalid value/i],
	['proxy-tunnel', /connect through your proxy|ERR_PROXY_TUNNEL/i],
	['certificate-file', /Ignoring extra certs from/i],
	['certificate', /(SSL|TLS) certificate (verification failed|error)|Self-signed certificate detected/i],
	['caching-off', /Prompt caching off/i],
	['unrecognized-model', /\[claude-code:unrecognized_model\]/i],
	['list-permission', /Your IAM role needs bedrock:ListInferenceProfiles/i],
	['api-key-not-accepted', /Bedrock didn['’]t accept this API key/i],
	['chain-timed-out', /default-chain credential resolve timed out/i],
	['stream-type', /Bedrock streaming response has content-type|Truncated event message received/i],
] as const satisfies readonly (readonly [string, RegExp])[];

export type OwnMessage = (typeof messages)[number][0];

/** Undefined for a text of somebody else. */
export const ownMessage = (text: string): OwnMessage | undefined =>
	messages.find(([, pattern]) => pattern.test(text))?.[0];
