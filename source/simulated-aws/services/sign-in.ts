// The service behind `aws login`: a refresh token in, keys of the console session out. An unsigned call.
import type {Reply, ServerCall} from '../call.ts';
import {exampleKeys, refreshToken} from '../home-files.ts';
import {ServerError} from '../server-error.ts';

/** POST /v1/token. AWS gives keys for a quarter of an hour. */
export function createOAuth2Token({body}: ServerCall): Reply {
	const {grantType, refreshToken: given} = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
	if (grantType !== 'refresh_token' || given !== refreshToken)
		throw new ServerError(401, 'AccessDeniedException', 'The refresh token has expired', {
			members: {error: 'TOKEN_EXPIRED'},
		});
	return {
		json: {
			accessToken: {
				accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
				secretAccessKey: exampleKeys.AWS_SECRET_ACCESS_KEY,
				sessionToken: 'simulated-session-token',
			},
			tokenType: 'aws_sigv4',
			expiresIn: 900,
			refreshToken,
		},
	};
}
