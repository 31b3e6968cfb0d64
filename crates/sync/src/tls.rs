//! TLS 1.3 with pinned keys: no names, no dates, no public authority. The key in the certificate is the identity.

use std::sync::Arc;

use hemicycle_domain::tree::hex;
use rustls::{
    ClientConfig, DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls13_signature},
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime},
    server::danger::{ClientCertVerified, ClientCertVerifier},
};
use sha2::{Digest, Sha256};

/// A machine's TLS key and its self-signed certificate.
#[derive(Clone)]
pub struct TlsIdentity {
    certificate: Vec<u8>,
    key: Vec<u8>,
    pin: String,
}

/// Why a TLS identity cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("no TLS identity: {0}")]
pub struct NoIdentity(String);

impl TlsIdentity {
    /// A new key with its certificate.
    ///
    /// # Errors
    /// Where the machine gives no randomness.
    pub fn generate() -> Result<Self, NoIdentity> {
        let key =
            rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).map_err(|e| NoIdentity(e.to_string()))?;
        let parameters = rcgen::CertificateParams::new(vec!["hemicycle.local".to_owned()])
            .map_err(|e| NoIdentity(e.to_string()))?;
        let certificate = parameters
            .self_signed(&key)
            .map_err(|e| NoIdentity(e.to_string()))?;
        Self::from_parts(certificate.der().to_vec(), key.serialize_der())
    }

    /// # Errors
    /// Where the bytes are no certificate.
    pub fn from_parts(certificate: Vec<u8>, key: Vec<u8>) -> Result<Self, NoIdentity> {
        let pin = pin_of(&CertificateDer::from(certificate.clone()))
            .ok_or_else(|| NoIdentity("certificate".to_owned()))?;
        Ok(Self {
            certificate,
            key,
            pin,
        })
    }

    /// Certificate and key in DER, for the encrypted store.
    #[must_use]
    pub fn parts(&self) -> (&[u8], &[u8]) {
        (&self.certificate, &self.key)
    }

    /// SHA-256 in hex of the public key.
    #[must_use]
    pub fn pin(&self) -> &str {
        &self.pin
    }

    fn chain(
        &self,
    ) -> (
        Vec<CertificateDer<'static>>,
        Result<PrivateKeyDer<'static>, Error>,
    ) {
        let key = PrivateKeyDer::try_from(self.key.clone()).map_err(|e| Error::General(e.to_owned()));
        (vec![CertificateDer::from(self.certificate.clone())], key)
    }

    /// For one who listens: asks every peer for a certificate, and judges it by its key afterwards.
    ///
    /// # Errors
    /// Where the key cannot be used.
    pub fn server(&self) -> Result<Arc<ServerConfig>, Error> {
        let provider = Arc::new(ring::default_provider());
        let (chain, key) = self.chain();
        let mut config = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .with_client_cert_verifier(Arc::new(AnyKey { provider, pin: None }))
            .with_single_cert(chain, key?)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// For one who connects. `pin` is the host's key; without one, any key is taken and must be compared by people.
    ///
    /// # Errors
    /// Where the key cannot be used.
    pub fn client(&self, pin: Option<String>) -> Result<Arc<ClientConfig>, Error> {
        let provider = Arc::new(ring::default_provider());
        let (chain, key) = self.chain();
        let mut config = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(AnyKey { provider, pin }))
            .with_client_auth_cert(chain, key?)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }
}

/// SHA-256 in hex of the public key in a certificate.
#[must_use]
pub fn pin_of(certificate: &CertificateDer<'_>) -> Option<String> {
    let certificate = webpki::EndEntityCert::try_from(certificate).ok()?;
    Some(hex(&Sha256::digest(
        certificate.subject_public_key_info().as_ref(),
    )))
}

/// Takes a certificate by its key alone: names and dates mean nothing in a room without clocks one can trust.
#[derive(Debug)]
struct AnyKey {
    provider: Arc<CryptoProvider>,
    pin: Option<String>,
}

impl AnyKey {
    fn judge(&self, certificate: &CertificateDer<'_>) -> Result<(), Error> {
        let pin =
            pin_of(certificate).ok_or(Error::InvalidCertificate(rustls::CertificateError::BadEncoding))?;
        match &self.pin {
            Some(expected) if *expected != pin => Err(Error::InvalidCertificate(
                rustls::CertificateError::ApplicationVerificationFailure,
            )),
            _ => Ok(()),
        }
    }

    fn signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        )
    }
}

impl ServerCertVerifier for AnyKey {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.judge(end_entity).map(|()| ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::PeerIncompatible(
            rustls::PeerIncompatible::ServerDoesNotSupportTls12Or13,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

impl ClientCertVerifier for AnyKey {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.judge(end_entity).map(|()| ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::PeerIncompatible(
            rustls::PeerIncompatible::ServerDoesNotSupportTls12Or13,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
