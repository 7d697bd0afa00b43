//@ crates: zeroize 1
//@ compile: main
use std::ptr;
use zeroize::Zeroize;

pub struct Password {
    inner: String,
}

impl Drop for Password {
    fn drop(&mut self) {
        unsafe {
            for byte in self.inner.as_bytes_mut() {
                *byte = 0;
              //^^^^^^^^^ secret-not-zeroized
            }
        }
    }
}

pub struct Locked {
    ptr: *mut u8,
    len: usize,
}

impl Drop for Locked {
    fn drop(&mut self) {
        unsafe { ptr::write_bytes(self.ptr, 0, self.len) }
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-not-zeroized
    }
}

pub struct Seed([u8; 32]);

impl Drop for Seed {
    fn drop(&mut self) {
        self.0.fill(0);
      //^^^^^^^^^^^^^^ secret-not-zeroized [fix]
    }
}

pub struct Master {
    key: [u8; 32],
}

impl Drop for Master {
    fn drop(&mut self) {
        self.key = [0u8; 32];
      //^^^^^^^^^^^^^^^^^^^^ secret-not-zeroized [fix]
    }
}

pub struct Slots {
    keys: Vec<u8>,
}

impl Drop for Slots {
    fn drop(&mut self) {
        for i in 0..self.keys.len() {
            self.keys[i] = 0;
          //^^^^^^^^^^^^^^^^ secret-not-zeroized
        }
    }
}

pub fn wipe(key: &mut [u8; 32]) {
    *key = [0u8; 32];
  //^^^^^^^^^^^^^^^^ secret-not-zeroized [fix]
}

pub fn clear_password(password: &mut [u8]) {
    password.iter_mut().for_each(|byte| *byte = 0);
    //                                  ^^^^^^^^^ secret-not-zeroized [fix]
}

pub fn use_once(mut session_key: [u8; 32]) -> u8 {
    let first = session_key[0];
    session_key.fill(0);
  //^^^^^^^^^^^^^^^^^^^ secret-not-zeroized [fix]
    first
}

pub fn leak(secret_key: Vec<u8>) {
    std::mem::forget(secret_key);
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-not-zeroized
}

pub struct Good(pub Vec<u8>);

impl Drop for Good {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
