import type { WordList } from "./list";

export const indonesian: WordList = {
  language: "id",
  phrases: {
    offer: {
      strong: [
        "diskon %|$|s|hingga|sampai|besar|spesial|up", "diskon .. %", "cashback %|$|hingga|s", "potongan %|$|harga|hingga", "promo %|spesial|terbatas|gajian|berakhir|akhir|hari|bulan|s|menarik|heboh|gila", "harga spesial|promo|hemat|termurah|coret|mulai", "mulai dari|rp|$", "hanya $", "cuma $", "beli # gratis #", "kode promo|voucher|kupon", "pakai|gunakan kode", "gratis ongkir", "voucher .. hangus|berakhir|$|menanti|gratis|diskon",
        "poin|bonus|kuota .. hangus|berakhir|expired", "flash sale", "obral", "cuci gudang", "pinjaman .. cair|tanpa|cepat|disetujui|$", "kta|dana tunai", "bunga ringan|rendah", "paket .. murah|hemat|cuma|hanya", "belanja|pembelian .. berikutnya|pertama", "hemat %|$|hingga", "bonus kuota|pulsa",
      ],
      clear: ["diskon", "promo", "cashback", "voucher", "kupon", "gratis", "hadiah", "bonus", "murah", "penawaran"],
      hint: ["hemat", "spesial", "eksklusif", "paket"],
    },
    announcement: {
      strong: ["koleksi|produk|menu|cabang|toko baru|terbaru", "telah|sudah|baru hadir|rilis|launching", "kini hadir|tersedia", "grand opening", "kunjungi toko|gerai|booth|kami|store", "daftar sekarang|segera", "pendaftaran .. dibuka", "kuota|tempat|kursi terbatas", "yuk cobain|coba|kunjungi|ikuti|intip|cek", "kabar gembira"],
      clear: ["terbaru", "produk kami", "katalog", "webinar|seminar gratis", "temukan"],
      hint: ["baru", "event"],
    },
    "review-request": { strong: ["beri* .. bintang|ulasan|review .. google|play|app", "ulasan .. google|play", "bintang #"] },
    "forward-request": { strong: ["ajak .. teman*", "undang .. teman*", "bagikan .. teman|grup|kontak|keluarga", "sebarkan", "kode referral"] },
    "re-engagement": { strong: ["kami .. rindu|kangen", "kangen", "keranjang .. menunggu|kamu|anda|belanja", "di|tinggalkan keranjang", "masih .. tertarik|minat|berminat", "sudah lama .. tidak|belum|ngga*", "yuk balik", "selesaikan pembelian|belanja*"] },
    survey: { strong: ["survei .. hadiah|menangkan|voucher", "polling"] },
    scam: { strong: ["selamat .. menang*|terpilih|mendapat* .. hadiah|$|undian", "pemenang", "undian", "kerja .. rumah|sampingan|online", "penghasilan .. hari|tambahan|$", "untung|profit .. pasti|dijamin", "biaya .. pencairan|admin|pajak hadiah", "slot gacor", "judi", "no pin", "transfer .. rekening ini", "pin pemenang"], clear: ["investasi", "cuan"] },
    invitation: { strong: ["beli|pesan|belanja|order|klaim|buruan|ambil sekarang|segera|yuk|disini", "yuk belanja|beli|order|checkout|ambil|serbu", "dapatkan"], clear: ["klik .. belanja|beli|klaim|promo", "info lebih", "segera|ayo", "cek sekarang|promo", "nikmati", "aktifkan .. sekarang", "hubungi kami sekarang", "download app*", "buruan"] },
    urgency: { clear: ["hanya|khusus hari|sampai|untuk|minggu|bulan", "terbatas", "jangan .. lewatkan|ketinggalan|sampai", "berakhir hari|besok|malam|minggu", "kesempatan terakhir", "selama persediaan", "berlaku s|sampai|hingga", "s d", "terakhir"] },
    "opt-out": { strong: ["berhenti promo*"], clear: ["berhenti .. langganan|berlangganan|menerima", "balas|ketik stop|berhenti|unreg", "s k berlaku", "syarat .. berlaku", "sk"] },
    authentication: { strong: ["kode otp|verifikasi|keamanan|akses", "kode .. adalah #", "jangan .. bagikan|berikan|beritahu", "rahasiakan", "kode .. berlaku # menit"] },
    account: { strong: ["kata sandi|password .. diubah|direset|diganti|berhasil", "akun .. berhasil|diverifikasi|dibuat|diperbarui|aktif", "login .. perangkat|baru", "apakah ini anda", "aktivitas mencurigakan", "profil .. diperbarui", "kuota .. tersisa|sisa|habis"], clear: ["akun anda|kamu", "selamat datang", "sisa kuota|pulsa"] },
    payment: { strong: ["pembayaran .. berhasil|diterima|gagal|dikonfirmasi|selesai|sebesar", "pengembalian dana", "refund", "transfer .. berhasil|dari|ke|sebesar", "transaksi .. berhasil|sebesar|#|$", "saldo .. anda|tersisa|sebesar|$", "rekening .. ~|berakhir|debit|kredit", "kartu .. berakhir|~", "struk|kuitansi|invoice", "isi ulang .. berhasil"], clear: ["pembayaran", "transaksi", "saldo", "total", "rekening"] },
    "payment-reminder": { strong: ["tagihan .. tempo|bulan|anda|$|belum|/|sebesar", "jatuh tempo", "belum .. dibayar|bayar|lunas", "angsuran|cicilan|iuran .. tempo|/|bulan", "bayar sebelum", "langganan .. diperpanjang|berakhir", "masa aktif .. berakhir|habis", "denda", "tunggakan", "akan didebet|diperpanjang"] },
    order: { strong: ["pesanan .. dikirim|diterima|dikonfirmasi|tiba|dibatalkan|diproses|siap|diantar|sampai|dikemas|selesai", "pesanan #|no*", "paket .. dikirim|tiba|sampai|diantar|perjalanan|diterima|kurir|diambil", "nomor|no resi", "lacak", "sedang|dalam .. dikirim|diantar|perjalanan|pengiriman", "pengiriman .. hari|estimasi|tiba|#|dijadwalkan", "kurir", "pesanan anda|kamu|kakak", "estimasi tiba", "pengembalian barang", "siap diambil"], clear: ["pesanan", "pengiriman", "paket anda|kamu"] },
    booking: { strong: ["janji temu", "janji .. dokter|/|:|besok", "reservasi .. dikonfirmasi|#|/|untuk|dibatalkan", "booking .. dikonfirmasi|#|/|berhasil", "jadwal .. anda|/|:|dokter|servis|besok|diubah", "penerbangan", "keberangkatan", "check-in", "teknisi .. datang|/|akan|kunjung*", "hasil .. lab|tes|pemeriksaan", "tiket anda|kamu", "kamar anda"], clear: ["jadwal", "reservasi", "kunjungan"] },
    "event-reminder": { strong: ["kelas .. dimulai|besok|hari|pukul", "acara .. dimulai|besok", "pendaftaran .. berhasil|dikonfirmasi|anda", "anda|kamu .. terdaftar|mendaftar", "rapat .. orang|/|besok"], clear: ["pengingat", "mengingatkan"] },
    support: { strong: ["tiket|laporan|keluhan|pengaduan .. #|selesai|diterima|ditutup|diproses", "permintaan|pertanyaan|pesan anda|kamu", "sesuai .. permintaan|kesepakatan|janji", "terima kasih .. menghubungi", "bagaimana .. layanan|pengalaman|kunjungan", "nilai .. layanan|pengalaman|pelayanan", "notifikasi harga", "yang .. tanyakan|minta"], clear: ["bantuan", "maaf", "cs|layanan pelanggan", "kendala", "terima kasih atas|telah", "hubungi kami"] },
    goodwill: { strong: ["selamat ulang|natal|tahun|idul|hari|lebaran", "mohon maaf lahir", "semoga .. bahagia|sehat|berkah"] },
    conversation: { clear: ["selamat pagi|siang|sore|malam", "sama-sama", "apa kabar", "sampai jumpa"], hint: ["halo", "terima kasih", "hai"] },
  },
};
