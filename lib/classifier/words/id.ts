import type { WordList } from "./list";

export const indonesian: WordList = {
  language: "id",
  phrases: {
    offer: {
      strong: [
        "diskon %|$|s|hingga|sampai|besar|spesial|up", "diskon .. %", "cashback %|$|hingga|s",
        "promo %|spesial|terbatas|gajian|berakhir|akhir|hari|bulan|s|menarik|heboh|gila",
        "harga spesial|promo|hemat|termurah|coret|mulai", "mulai dari|rp|$", "hanya $", "cuma $", "beli # gratis #",
        "kode promo|voucher|kupon", "pakai|gunakan kode",
      ],
      clear: ["diskon", "promo", "cashback", "voucher", "kupon"],
      hint: ["hemat"],
    },
    announcement: {
      strong: [
        "kunjungi toko|gerai|booth|kami|store", "daftar sekarang|segera",
        "yuk cobain|coba|kunjungi|ikuti|intip|cek",
      ],
      clear: ["terbaru", "katalog"],
      hint: ["baru"],
    },
    "review-request": { strong: ["bintang #"] },
    "forward-request": { strong: ["ajak .. teman*", "sebarkan"] },
    "re-engagement": { strong: ["kangen", "keranjang .. menunggu|kamu|anda|belanja", "di|tinggalkan keranjang"] },
    survey: { strong: ["survei .. hadiah|menangkan|voucher"] },
    scam: {
      strong: [
        "selamat .. menang*|terpilih|mendapat* .. hadiah|$|undian", "pemenang", "undian", "slot gacor", "no pin",
        "pin pemenang",
      ],
      clear: ["investasi"],
    },
    invitation: {
      strong: ["beli|pesan|belanja|order|klaim|buruan|ambil sekarang|segera|yuk|disini"],
      clear: ["info lebih", "segera|ayo", "cek sekarang|promo", "nikmati", "buruan"],
    },
    urgency: {
      clear: ["hanya|khusus hari|sampai|untuk|minggu|bulan", "terbatas", "jangan .. lewatkan|ketinggalan|sampai"],
    },
    "opt-out": { strong: ["berhenti promo*"], clear: ["berhenti .. langganan|berlangganan|menerima", "sk"] },
    authentication: { strong: ["kode otp|verifikasi|keamanan|akses", "rahasiakan"] },
    account: {
      strong: ["kata sandi|password .. diubah|direset|diganti|berhasil", "kuota .. tersisa|sisa|habis"],
      clear: ["akun anda|kamu"],
    },
    payment: {
      strong: [
        "pengembalian dana", "refund", "transfer .. berhasil|dari|ke|sebesar", "transaksi .. berhasil|sebesar|#|$",
        "kartu .. berakhir|~",
      ],
      clear: ["pembayaran", "saldo"],
    },
    "payment-reminder": {
      strong: [
        "tagihan .. tempo|bulan|anda|$|belum|/|sebesar", "jatuh tempo", "angsuran|cicilan|iuran .. tempo|/|bulan",
      ],
    },
    order: {
      strong: [
        "pesanan .. dikirim|diterima|dikonfirmasi|tiba|dibatalkan|diproses|siap|diantar|sampai|dikemas|selesai",
        "pesanan #|no*", "nomor|no resi", "pesanan anda|kamu|kakak",
      ],
      clear: ["pesanan"],
    },
    booking: {
      strong: [
        "janji temu", "reservasi .. dikonfirmasi|#|/|untuk|dibatalkan", "booking .. dikonfirmasi|#|/|berhasil",
        "penerbangan", "check-in",
      ],
      clear: ["jadwal"],
    },
    "event-reminder": { strong: ["pendaftaran .. berhasil|dikonfirmasi|anda"], clear: ["pengingat"] },
    support: {
      strong: [
        "tiket|laporan|keluhan|pengaduan .. #|selesai|diterima|ditutup|diproses",
        "permintaan|pertanyaan|pesan anda|kamu",
      ],
      clear: ["bantuan", "maaf", "hubungi kami"],
    },
    goodwill: { strong: ["selamat ulang|natal|tahun|idul|hari|lebaran"] },
    conversation: { clear: ["selamat pagi|siang|sore|malam"], hint: ["halo"] },
  },
};
