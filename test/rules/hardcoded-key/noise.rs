//@ crates: snow 0.9
//@ compile: main
use snow::{Builder, Error, TransportState};

const PSK: &[u8; 32] = b"i don't care for fingerprints...";

pub fn start(private: &[u8]) -> Result<TransportState, Box<dyn std::error::Error>> {
    let builder = Builder::new("Noise_XXpsk3_25519_ChaChaPoly_BLAKE2s".parse()?);
    let state = builder.local_private_key(private).psk(3, PSK).build_initiator()?;
    //                                                    ^^^ hardcoded-key
    Ok(state.into_transport_mode()?)
}

pub fn static_key() -> Result<snow::HandshakeState, Box<dyn std::error::Error>> {
    let builder = Builder::new("Noise_IK_25519_AESGCM_SHA256".parse()?);
    Ok(builder.local_private_key(&[9u8; 32]).build_responder()?)
    //                           ^^^^^^^^^^ hardcoded-key
}

pub fn send(noise: &mut TransportState, message: &[u8], out: &mut [u8]) -> Result<usize, Error> {
    noise.write_message(message, out)
}

pub fn receive(noise: &mut TransportState, message: &[u8], out: &mut [u8]) -> Result<usize, Error> {
    noise.read_message(message, out)
}
