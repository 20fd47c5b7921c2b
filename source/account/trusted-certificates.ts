// The certificates that Claude Code trusts (measured with 2.1.332): its own list, those of the system, and the file of NODE_EXTRA_CA_CERTS.
import path from 'node:path';
import tls from 'node:tls';
import {filePromises} from '../file-promises.ts';
import {readText} from '../read-file.ts';
import type {Environment} from './config-paths.ts';

/** Where Linux distributions keep the certificates of the system in one file: Debian, Fedora, openSUSE, RHEL, Alpine. */
const systemFiles = [
	'/etc/ssl/certs/ca-certificates.crt',
	'/etc/pki/tls/certs/ca-bundle.crt',
	'/etc/ssl/ca-bundle.pem',
	'/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
	'/etc/ssl/cert.pem',
];

const certificate = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** Files of a folder that are read: nobody's holds more certificates of their own. */
const mostFiles = 300;

/**
 * Each certificate once, in PEM: most of what the system trusts Node brings, too, and reading one takes a sixth of a millisecond. A file
 * that cannot be read adds none, as in Claude Code. `CLAUDE_CODE_CERT_STORE` names the lists that count, `bundled` and `system`;
 * NODE_EXTRA_CA_CERTS always does.
 */
export async function trustedCertificates(environment: Environment): Promise<string[]> {
	const named = environment.CLAUDE_CODE_CERT_STORE?.split(',').map((each) => each.trim().toLowerCase()) ?? [];
	const stores = named.filter((each) => each === 'bundled' || each === 'system');
	const counts = (store: 'bundled' | 'system') => stores.length === 0 || stores.includes(store);
	const extra = environment.NODE_EXTRA_CA_CERTS?.trim();
	const texts = [
		...(counts('bundled') ? tls.rootCertificates : []),
		...(counts('system') ? await systemCertificates(environment) : []),
		...(extra ? await pemTexts([extra]) : []),
	];
	const certificates = texts.flatMap((text) => text.match(certificate) ?? []);
	// Their lines are not always broken in the same places.
	return [...new Map(certificates.map((each) => [each.replace(/\s/g, ''), each])).values()];
}

async function systemCertificates({SSL_CERT_FILE, SSL_CERT_DIR}: Environment): Promise<readonly string[]> {
	// Node reads the stores of macOS and Windows since 22.15; before, nothing here can.
	const {getCACertificates} = tls as {readonly getCACertificates?: (store: 'system') => readonly string[]};
	if (process.platform !== 'linux') return getCACertificates?.('system') ?? [];
	const inFolder = SSL_CERT_DIR ? await filesIn(SSL_CERT_DIR) : [];
	if (SSL_CERT_FILE || SSL_CERT_DIR) return pemTexts([...(SSL_CERT_FILE ? [SSL_CERT_FILE] : []), ...inFolder]);
	for (const file of systemFiles) {
		const texts = await pemTexts([file]);
		if (texts.length > 0) return texts;
	}
	return [];
}

const filesIn = async (folder: string): Promise<string[]> =>
	(await filePromises.readdir(folder).catch(() => [])).slice(0, mostFiles).map((name) => path.join(folder, name));

async function pemTexts(files: readonly string[]): Promise<string[]> {
	const texts = await Promise.all(files.map((file) => readText(file).catch(() => '')));
	return texts.filter((text) => text.search(certificate) >= 0);
}
